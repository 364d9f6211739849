package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Virksomheder: who can take whom, and whose turn it is not to be asked. */
@Controller
@Transactional(readOnly = true)
public class CompaniesPage {

    private final Pages pages;
    private final Companies companies;
    private final Contacts contacts;
    private final CompanyPatience patience;
    private final Asking asking;
    private final Colleagues colleagues;
    private final Clock clock;

    CompaniesPage(
            Pages pages,
            Companies companies,
            Contacts contacts,
            CompanyPatience patience,
            Asking asking,
            Colleagues colleagues,
            Clock clock) {
        this.pages = pages;
        this.companies = companies;
        this.contacts = contacts;
        this.patience = patience;
        this.asking = asking;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/companies")
    public View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Show> show,
            @RequestParam(defaultValue = "NAME") Sort sort,
            @RequestParam(defaultValue = "1") int page) {
        List<Line> all = lines();
        Map<Show, Long> shows = new EnumMap<>(Show.class);
        for (Show each : Show.values()) {
            shows.put(each, all.stream().filter(line -> line.isOf(each)).count());
        }
        List<Line> found = all.stream()
                .filter(line -> line.matches(q))
                .filter(line -> show.isEmpty() || line.isOf(show.get()))
                .sorted(sort.order.thenComparing(Sort.NAME.order))
                .toList();
        return pages.show(
                "companies/list",
                new CompaniesView(Paging.of(found, page), all.size(), shows, q, show, sort, Writers.mayWrite()));
    }

    private List<Line> lines() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, String> names = colleagues.names();
        Map<UUID, List<Workplace>> workplaces =
                companies.workplaces().stream().collect(Collectors.groupingBy(Workplace::companyId));
        Map<UUID, LocalDate> latest = contacts.latest(today);
        Map<UUID, CompanyPatience.Standing> standings = patience.on(today);
        Map<UUID, Asking.Asked> asked = asking.by(Acting.now().accountId(), today);
        return companies.companies().stream()
                .map(company -> {
                    List<Workplace> ours = workplaces.getOrDefault(company.id(), List.of());
                    return new Line(
                            company.id(),
                            company.name(),
                            company.cvr(),
                            company.ownEnterprise(),
                            company.industry(),
                            ours.size(),
                            ours.stream().mapToInt(Workplace::places).sum(),
                            company.maxContactsPerMonth(),
                            Optional.ofNullable(asked.get(company.id())),
                            Objects.requireNonNull(standings.get(company.id())).patience(),
                            company.contactById().map(names::get),
                            Optional.ofNullable(latest.get(company.id())));
                })
                .toList();
    }

    /** The parts of the list. */
    public enum Show {
        PARTNER,
        OWN,
        CAREFUL,
        TALK_FIRST,
        PAUSED
    }

    /** The orders of the list: most places and latest contact come first. */
    public enum Sort {
        NAME(Comparator.comparing(Line::name, Collator.getInstance(Locale.of("da", "DK")))),
        PLACES(Comparator.comparing(Line::places).reversed()),
        CONTACT(Comparator.comparing((Line line) -> line.latestContact().orElse(LocalDate.MIN))
                .reversed());

        private final Comparator<Line> order;

        Sort(Comparator<Line> order) {
            this.order = order;
        }
    }

    public record CompaniesView(
            Paging<Line> companies,
            int everyone,
            Map<Show, Long> shows,
            String q,
            Optional<Show> show,
            Sort sort,
            boolean mayWrite) {

        /** The address of this list with another sort, part or page. */
        public String address(Sort otherSort, Optional<Show> otherShow, int page) {
            StringBuilder address = new StringBuilder("/companies?sort=").append(otherSort);
            otherShow.ifPresent(each -> address.append("&show=").append(each));
            if (!q.isBlank()) {
                address.append("&q=").append(URLEncoder.encode(q, StandardCharsets.UTF_8));
            }
            return page > 1 ? address.append("&page=").append(page).toString() : address.toString();
        }
    }

    /**
     * @param places in all its workplaces
     * @param asked empty for an enterprise of our own
     */
    public record Line(
            UUID id,
            String name,
            String cvr,
            boolean ownEnterprise,
            Optional<String> industry,
            int workplaces,
            int places,
            OptionalInt maxContactsPerMonth,
            Optional<Asking.Asked> asked,
            Patience patience,
            Optional<String> contactBy,
            Optional<LocalDate> latestContact) {

        /** Whether the company has heard from us as often this month as it wishes. */
        public boolean hasHeardEnough() {
            return asked.stream()
                    .flatMap(each -> each.reasons().stream())
                    .anyMatch(MayAsk.Reason.EnoughThisMonth.class::isInstance);
        }

        public int askedThisMonth() {
            return asked.map(Asking.Asked::inMonth).orElse(0);
        }

        boolean isOf(Show show) {
            return switch (show) {
                case PARTNER -> !ownEnterprise;
                case OWN -> ownEnterprise;
                case CAREFUL -> patience instanceof Patience.Careful;
                case TALK_FIRST -> patience instanceof Patience.Paused(Pause.TalkFirst stops);
                case PAUSED -> patience instanceof Patience.Paused(Pause.OwnWish wish);
            };
        }

        boolean matches(String q) {
            String wanted = q.strip().toLowerCase(Locale.ROOT);
            return name.toLowerCase(Locale.ROOT).contains(wanted) || cvr.startsWith(wanted.replaceAll("\\s", ""));
        }
    }
}
