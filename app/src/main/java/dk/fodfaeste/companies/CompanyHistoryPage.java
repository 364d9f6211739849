package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompanyTimeLine.Chapter;
import dk.fodfaeste.companies.CompanyTimeLine.Event;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All that happened with a company, in one time line, put together from what the rooms tell. */
@Controller
@Transactional(readOnly = true)
public class CompanyHistoryPage {

    private static final Comparator<Event> LATEST_FIRST = Comparator.comparing(Event::day)
            .reversed()
            .thenComparing(Event::chapter)
            .thenComparing(Event::textKey)
            .thenComparing(event -> event.address().orElse(""));

    private final Pages pages;
    private final Companies companies;
    private final List<CompanyTimeLine> rooms;
    private final Clock clock;

    CompanyHistoryPage(Pages pages, Companies companies, List<CompanyTimeLine> rooms, Clock clock) {
        this.pages = pages;
        this.companies = companies;
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/companies/{companyId}/history")
    public View history(
            @PathVariable UUID companyId,
            @RequestParam Optional<Chapter> chapter,
            @RequestParam(defaultValue = "1") int page) {
        Company company = companies.company(companyId);
        List<Event> events = rooms.stream()
                .flatMap(room -> room.eventsOf(companyId).stream())
                .filter(event -> chapter.isEmpty() || event.chapter() == chapter.get())
                .sorted(LATEST_FIRST)
                .toList();
        return pages.show(
                "companies/history", new HistoryView(company, Paging.of(events, page), chapter, LocalDate.now(clock)));
    }

    /** @param events the latest first; those after today are agreed and have not happened */
    public record HistoryView(Company company, Paging<Event> events, Optional<Chapter> chapter, LocalDate today) {

        /** The address of this time line with another chapter, from its first page. */
        public String address(Optional<Chapter> other) {
            return "/companies/" + company.id() + "/history"
                    + other.map(each -> "?chapter=" + each).orElse("");
        }

        /** The address of another page of it. */
        public String address(int number) {
            return address(chapter) + (chapter.isPresent() ? "&" : "?") + "page=" + number;
        }
    }
}
