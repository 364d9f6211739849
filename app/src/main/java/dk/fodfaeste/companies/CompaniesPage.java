package dk.fodfaeste.companies;

import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
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
    private final CompanyRounds rounds;
    private final CompanyNarrowing narrowing;
    private final Asking asking;
    private final Colleagues colleagues;
    private final Clock clock;

    CompaniesPage(
            Pages pages,
            CompanyList list,
            CompanyRounds rounds,
            CompanyNarrowing narrowing,
            Asking asking,
            Colleagues colleagues,
            Clock clock) {
        this.pages = pages;
        this.list = list;
        this.rounds = rounds;
        this.narrowing = narrowing;
        this.asking = asking;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/companies")
    public View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Show> show,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "NAME") Sort sort,
            @RequestParam(defaultValue = "1") int page) {
        LocalDate today = LocalDate.now(clock);
        CompanyFilter filter = new CompanyFilter(q, show, industry, place);
        Map<UUID, Patience> restrained = asking.restrained(today);
        CompanyRound round = rounds.on(today, restrained);
        Map<Show, Integer> shows = shows(round);
        Paging<CompanyList.Row> rows = list.page(narrowing.narrowed(round, filter), sort, page, today);
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
                        filter,
                        narrowing.isNowhere(filter),
                        sort));
    }

    /** Of closed companies only where there are any. */
    private Map<Show, Integer> shows(CompanyRound round) {
        List<Integer> counts = list.counts(Arrays.stream(Show.values())
                .map(each -> round.wanted(Search.of(""), Optional.of(each)))
                .toList());
        Map<Show, Integer> shows = new EnumMap<>(Show.class);
        Arrays.stream(Show.values()).forEach(each -> shows.put(each, counts.get(each.ordinal())));
        shows.remove(Show.CLOSED, 0);
        return shows;
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
        QUIET,
        THANKS,
        CLOSED
    }

    /** The orders of the list: most places and latest contact come first. */
    public enum Sort {
        NAME,
        PLACES,
        CONTACT
    }

    /** @param nowhere whether no place is called what was typed */
    public record CompaniesView(
            Paging<Line> companies,
            int everyone,
            Map<Show, Integer> shows,
            CompanyFilter filter,
            boolean nowhere,
            Sort sort) {

        /** The address of this list with another sort, part or page. */
        public String address(Sort otherSort, Optional<Show> otherShow, int page) {
            return filter.showing(otherShow)
                    .address("/companies")
                    .queryParam("sort", otherSort)
                    .queryParamIfPresent("page", Optional.of(page).filter(each -> each > 1))
                    .encode()
                    .toUriString();
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
            Optional<Industry> industry,
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
