package dk.fodfaeste.placements;

import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What is known of a course outside the case room, as the rules ask for it. */
public final class CourseFacts {

    private CourseFacts() {}

    /** @param minutes of the highest week */
    public static Situation of(
            LocalDate startsOn, Optional<LocalDate> endsOn, Optional<Integer> minutes, Optional<String> purpose) {
        return Situation.unknown()
                .with(Fact.STARTS_ON, startsOn)
                .with(Fact.ENDS_ON, endsOn)
                .with(Fact.MINUTES_PER_WEEK, minutes)
                .with(Fact.of(Statement.PURPOSE), purpose.isPresent());
    }

    /** Of a course that was agreed. */
    static Situation of(CourseStory story) {
        Course course = story.course();
        Optional<Integer> minutes = story.steps().stream()
                .map(HoursStep::minutesPerWeek)
                .max(Comparator.naturalOrder())
                .or(() -> course.minutesPerWeek().stream().boxed().findFirst());
        return of(course.startsOn(), course.endsOn(), minutes, course.purpose())
                .with(Fact.EXTENSION, extension(story))
                .with(Fact.of(Statement.GRANT), course.grant().map(grant -> grant == GrantState.GRANTED));
    }

    /** Whether the course was extended until now. */
    public static Fact.Extension extension(CourseStory story) {
        boolean wasExtended = story.events().stream().anyMatch(event -> event.kind() == CourseEvent.Kind.EXTENDED);
        return wasExtended ? Fact.Extension.DECIDED : Fact.Extension.NONE;
    }

    /** With the heads of the workplace, which are those without the course, and whose it is. */
    public static Situation at(Workplace workplace, Situation situation) {
        return situation
                .with(Fact.EMPLOYER, workplace.employer().map(each -> Employer.valueOf(each.name())))
                .with(Fact.ORDINARY_AT_UNIT, workplace.ordinaryFte().map(Headcount::ofMean))
                .with(Fact.SUPPORTED_AT_UNIT, workplace.supportedFte());
    }
}
