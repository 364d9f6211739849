package dk.fodfaeste.placements;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A person's courses as a staircase of hours, and what each led to. */
@Controller
@Transactional(readOnly = true)
public class PersonCoursesPage {

    private final Pages pages;
    private final Placements placements;
    private final People people;
    private final Companies companies;
    private final Clock clock;

    PersonCoursesPage(Pages pages, Placements placements, People people, Companies companies, Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.people = people;
        this.companies = companies;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/courses")
    public View courses(@PathVariable UUID personId) {
        PersonHeader header = people.header(personId);
        LocalDate today = LocalDate.now(clock);
        List<Course> courses = placements.coursesOf(personId).reversed().stream()
                .filter(course -> !course.wasCancelled())
                .toList();
        Map<UUID, String> workplaces = companies.workplaceNames(
                courses.stream().map(Course::workplaceId).toList());
        List<Stay> stays = courses.stream()
                .map(course -> new Stay(
                        course,
                        workplaces.getOrDefault(course.workplaceId(), ""),
                        weeks(course, today),
                        placements.stepsOf(course.id())))
                .toList();
        return pages.show(
                "placements/person-courses", new PersonCoursesView(header, stays, Staircase.of(stays, today), today));
    }

    private static long weeks(Course course, LocalDate today) {
        LocalDate until = course.endsOn()
                .filter(end -> course.outcome().isPresent() && end.isBefore(today))
                .orElse(today);
        return Math.max(0, ChronoUnit.WEEKS.between(course.startsOn(), until.plusDays(1)));
    }

    /** @param stays the first first */
    public record PersonCoursesView(PersonHeader header, List<Stay> stays, Staircase staircase, LocalDate today) {}

    public record Stay(Course course, String workplace, long weeks, List<HoursStep> steps) {}
}
