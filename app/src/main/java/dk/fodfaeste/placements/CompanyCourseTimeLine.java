package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;

import dk.fodfaeste.companies.CompanyTimeLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The courses at a company's workplaces: begun, spoken about, and how they ended. Whose they were is told on their own pages. */
@Component
class CompanyCourseTimeLine implements CompanyTimeLine {

    private final CourseRepository courses;

    CompanyCourseTimeLine(CourseRepository courses) {
        this.courses = courses;
    }

    @Override
    public List<Event> eventsOf(UUID companyId) {
        return courses.stories(COURSE_LINE.COMPANY_ID.eq(companyId)).stream()
                .flatMap(CompanyCourseTimeLine::events)
                .toList();
    }

    private static Stream<Event> events(CourseStory story) {
        Course course = story.course();
        String workplace = story.workplace();
        if (course.wasCancelled()) {
            return Stream.of(event(course, course.startsOn(), "companyHistory.cancelled", workplace));
        }
        return Stream.of(
                        Stream.of(event(
                                course, course.startsOn(), "companyHistory.began", workplace, course.instrument())),
                        course
                                .outcome()
                                .flatMap(outcome -> course.endsOn()
                                        .map(day -> event(course, day, "companyHistory.ended", workplace, outcome)))
                                .stream(),
                        story.talks().stream()
                                .flatMap(talk -> talk.heldOn().stream())
                                .map(day -> event(course, day, "companyHistory.talk", workplace)))
                .flatMap(each -> each);
    }

    private static Event event(Course course, LocalDate day, String key, Object... arguments) {
        return new Event(day, Chapter.COURSE, key, List.of(arguments), Optional.of("/courses/" + course.id()));
    }
}
