package dk.fodfaeste.placements;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A person's hours as one staircase from the first to the last agreed, and what each course led to. */
@Controller
@Transactional(readOnly = true)
public class PersonCoursesPage {

    private final Pages pages;
    private final CourseRepository courses;
    private final People people;
    private final Clock clock;

    PersonCoursesPage(Pages pages, CourseRepository courses, People people, Clock clock) {
        this.pages = pages;
        this.courses = courses;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/courses")
    public View courses(@PathVariable UUID personId) {
        PersonHeader header = people.header(personId);
        LocalDate today = LocalDate.now(clock);
        List<CourseStory> stories = courses.stories(personId).stream()
                .filter(story -> !story.course().wasCancelled())
                .sorted(Comparator.comparing(story -> story.course().startsOn()))
                .toList();
        Staircase staircase = Staircase.of(stories, today);
        Optional<NamedStep> next = stories.reversed().stream()
                .filter(story -> story.course().takesPlace())
                .flatMap(story -> story.next().stream())
                .findFirst();
        return pages.show(
                "placements/person-courses",
                new PersonCoursesView(
                        header,
                        rows(stories, staircase, today),
                        staircase,
                        staircase.isEmpty()
                                ? Optional.empty()
                                : Optional.of(StaircaseDrawing.of(staircase, today, next.isPresent())),
                        next,
                        today));
    }

    /** Courses and the breaks between them, the latest first. */
    private static List<Row> rows(List<CourseStory> stories, Staircase staircase, LocalDate today) {
        return Stream.<Row>concat(
                        stories.stream().map(story -> stay(story, today)),
                        staircase.breaks().stream().map(Break::new))
                .sorted(Comparator.comparing(Row::from).reversed())
                .toList();
    }

    private static Stay stay(CourseStory story, LocalDate today) {
        Course course = story.course();
        LocalDate until = course.endsOn()
                .filter(end -> course.outcome().isPresent() && end.isBefore(today))
                .orElse(today);
        long weeks = Math.max(0, ChronoUnit.WEEKS.between(course.startsOn(), until.plusDays(1)));
        List<HoursStep> ladder = new ArrayList<>();
        if (story.steps().stream().noneMatch(step -> step.from().equals(course.startsOn()))) {
            course.minutesPerWeek().ifPresent(minutes -> ladder.add(new HoursStep(course.startsOn(), minutes)));
        }
        ladder.addAll(story.steps());
        return new Stay(course, story.workplace(), weeks, ladder);
    }

    /**
     * @param rows the latest first
     * @param next what the course of today is to lead to, with the day to talk about it
     * @param drawing empty before there is any course
     */
    public record PersonCoursesView(
            PersonHeader header,
            List<Row> rows,
            Staircase staircase,
            Optional<StaircaseDrawing> drawing,
            Optional<NamedStep> next,
            LocalDate today) {}

    /** A line of the table beside the drawing. */
    public sealed interface Row {

        LocalDate from();
    }

    /** @param ladder hours a week, the first first */
    public record Stay(Course course, String workplace, long weeks, List<HoursStep> ladder) implements Row {

        @Override
        public LocalDate from() {
            return course.startsOn();
        }
    }

    /** Weeks without any course. */
    public record Break(Staircase.Tread tread) implements Row {

        @Override
        public LocalDate from() {
            return tread.from();
        }

        public long weeks() {
            return tread.days() / 7;
        }
    }
}
