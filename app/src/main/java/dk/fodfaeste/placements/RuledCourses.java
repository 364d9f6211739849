package dk.fodfaeste.placements;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.people.RuledStays;
import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The courses of a person that are not over, for the closed room to judge. */
@Component
class RuledCourses implements RuledStays {

    private final CourseRepository courses;
    private final Companies companies;
    private final Clock clock;

    RuledCourses(CourseRepository courses, Companies companies, Clock clock) {
        this.courses = courses;
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    public List<Stay> notOverOf(UUID personId) {
        List<CourseStory> stories = courses.stories(personId).stream()
                .filter(story -> story.course().takesPlace() && story.course().instrument() != Instrument.OWN)
                .toList();
        Map<UUID, Workplace> workplaces =
                companies
                        .workplaces(stories.stream()
                                .map(story -> story.course().workplaceId())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Workplace::id, Function.identity()));
        return stories.stream()
                .map(story -> stay(
                        story, Optional.ofNullable(workplaces.get(story.course().workplaceId()))))
                .toList();
    }

    private Stay stay(CourseStory story, Optional<Workplace> workplace) {
        Course course = story.course();
        boolean isPlanned = course.stateOn(LocalDate.now(clock)) == State.PLANNED;
        Situation situation = CourseFacts.of(story);
        return new Stay(
                Said.of("rules.trial.course", course.instrument(), story.workplace()),
                course.instrument().name(),
                course.startsOn(),
                workplace
                        .filter(each -> isPlanned)
                        .map(each -> CourseFacts.at(each, situation))
                        .orElse(situation),
                "/courses/" + course.id());
    }
}
