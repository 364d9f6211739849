package dk.fodfaeste.placements;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Forløb: who is where, since when, and when is the next talk. */
@Controller
@Transactional(readOnly = true)
public class CoursesPage {

    private final Pages pages;
    private final Placements placements;
    private final People people;
    private final Companies companies;
    private final Clock clock;

    CoursesPage(Pages pages, Placements placements, People people, Companies companies, Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.people = people;
        this.companies = companies;
        this.clock = clock;
    }

    @GetMapping("/courses")
    public View courses(
            @RequestParam(defaultValue = "RUNNING") Which which,
            @RequestParam(defaultValue = "START") Sort sort,
            @RequestParam(defaultValue = "1") int page) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Person> persons = people.all().stream().collect(Collectors.toMap(Person::id, person -> person));
        Map<UUID, String> workplaces =
                companies.workplaces().stream().collect(Collectors.toMap(Workplace::id, Workplace::name));
        Map<UUID, LocalDate> nextTalk = placements.followUpsDue(today.plusYears(10)).stream()
                .collect(Collectors.toMap(FollowUp::courseId, FollowUp::dueOn, (first, later) -> first));
        List<Line> found = placements.courses().stream()
                .filter(course -> which == Which.ALL || course.takesPlaceOn(today) == (which == Which.RUNNING))
                .map(course -> new Line(
                        course,
                        Optional.ofNullable(persons.get(course.personId()))
                                .map(Person::shortName)
                                .orElse(""),
                        workplaces.getOrDefault(course.workplaceId(), ""),
                        Optional.ofNullable(nextTalk.get(course.id()))))
                .sorted(sort.order)
                .toList();
        return pages.show("placements/courses", new CoursesView(Paging.of(found, page), which, sort, today));
    }

    /** Which courses are shown. */
    public enum Which {
        RUNNING,
        ENDED,
        ALL
    }

    /** The orders of the list. */
    public enum Sort {
        START(Comparator.comparing((Line line) -> line.course().startsOn()).reversed()),
        PERSON(Comparator.comparing(Line::person)),
        WORKPLACE(Comparator.comparing(Line::workplace)),
        TALK(Comparator.comparing(line -> line.nextTalk().orElse(LocalDate.MAX)));

        private final Comparator<Line> order;

        Sort(Comparator<Line> order) {
            this.order = order.thenComparing(line -> line.course().id());
        }
    }

    public record CoursesView(Paging<Line> courses, Which which, Sort sort, LocalDate today) {

        public String address(Which otherWhich, Sort otherSort, int page) {
            return "/courses?which=" + otherWhich + "&sort=" + otherSort + (page > 1 ? "&page=" + page : "");
        }
    }

    public record Line(Course course, String person, String workplace, Optional<LocalDate> nextTalk) {}
}
