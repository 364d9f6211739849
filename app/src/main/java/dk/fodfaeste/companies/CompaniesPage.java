package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompanyList.Wanted;
import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Pause;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
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
    private final CompanyList list;
    private final Asking asking;
    private final Colleagues colleagues;
    private final Clock clock;

    CompaniesPage(Pages pages, CompanyList list, Asking asking, Colleagues colleagues, Clock clock) {
        this.pages = pages;
        this.list = list;
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
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Patience> restrained = asking.restrained(today);
        Map<Show, Integer> shows = shows(restrained);
        Paging<CompanyList.Row> rows = list.page(wanted(Search.of(q), show, restrained), sort, page, today);
        Map<UUID, String> names = colleagues.names(rows.rows().stream()
                .flatMap(row -> row.company().contactById().stream())
                .toList());
        Map<UUID, Asking.Asked> asked = asking.by(
                Acting.now().accountId(),
                today,
                rows.rows().stream().map(row -> row.company().id()).toList());
        return pages.show(
                "companies/list",
                new CompaniesView(
                        rows.map(row -> line(row, names, asked, restrained)),
                        shows.values().stream().mapToInt(Integer::intValue).sum(),
                        shows,
                        q,
                        show,
                        sort));
    }

    private static Wanted wanted(Search search, Optional<Show> show, Map<UUID, Patience> restrained) {
        return new Wanted(
                search,
                show.equals(Optional.of(Show.CLOSED)),
                show.filter(each -> each == Show.OWN || each == Show.PARTNER).map(each -> each == Show.OWN),
                show.filter(Show::isOfPatience).map(each -> those(each, restrained)));
    }

    /** Of closed companies only where there are any. @param restrained the patience of those where it is not open */
    private Map<Show, Integer> shows(Map<UUID, Patience> restrained) {
        List<Integer> counts = list.counts(Arrays.stream(Show.values())
                .map(each -> wanted(Search.of(""), Optional.of(each), restrained))
                .toList());
        Map<Show, Integer> shows = new EnumMap<>(Show.class);
        Arrays.stream(Show.values()).forEach(each -> shows.put(each, counts.get(each.ordinal())));
        shows.remove(Show.CLOSED, 0);
        return shows;
    }

    private static List<UUID> those(Show show, Map<UUID, Patience> restrained) {
        return restrained.entrySet().stream()
                .filter(each -> show.isOf(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Line line(
            CompanyList.Row row,
            Map<UUID, String> names,
            Map<UUID, Asking.Asked> asked,
            Map<UUID, Patience> restrained) {
        Company company = row.company();
        return new Line(
                company.id(),
                company.name(),
                company.ownEnterprise(),
                company.industry(),
                row.workplaces(),
                row.places(),
                company.maxContactsPerMonth(),
                Optional.ofNullable(asked.get(company.id())),
                restrained.getOrDefault(company.id(), new Patience.Open()),
                company.contactById().map(names::get),
                row.latestContact(),
                company.closing());
    }

    /** The parts of the list. */
    public enum Show {
        PARTNER,
        OWN,
        CAREFUL,
        TALK_FIRST,
        PAUSED,
        CLOSED;

        /** Whether it is told by what became of the courses there, and not by the company's own row. */
        private boolean isOfPatience() {
            return this == CAREFUL || this == TALK_FIRST || this == PAUSED;
        }

        private boolean isOf(Patience patience) {
            return switch (this) {
                case PARTNER, OWN, CLOSED -> false;
                case CAREFUL -> patience instanceof Patience.Careful;
                case TALK_FIRST -> patience instanceof Patience.Paused(Pause.TalkFirst stops);
                case PAUSED -> patience instanceof Patience.Paused(Pause.OwnWish wish);
            };
        }
    }

    /** The orders of the list: most places and latest contact come first. */
    public enum Sort {
        NAME,
        PLACES,
        CONTACT
    }

    public record CompaniesView(
            Paging<Line> companies, int everyone, Map<Show, Integer> shows, String q, Optional<Show> show, Sort sort) {

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
            boolean ownEnterprise,
            Optional<String> industry,
            int workplaces,
            int places,
            OptionalInt maxContactsPerMonth,
            Optional<Asking.Asked> asked,
            Patience patience,
            Optional<String> contactBy,
            Optional<LocalDate> latestContact,
            Optional<Closing> closing) {

        /** Whether the company has heard from us as often this month as it wishes. */
        public boolean hasHeardEnough() {
            return asked.stream()
                    .flatMap(each -> each.reasons().stream())
                    .anyMatch(MayAsk.Reason.EnoughThisMonth.class::isInstance);
        }

        public int askedThisMonth() {
            return asked.map(Asking.Asked::inMonth).orElse(0);
        }
    }
}
