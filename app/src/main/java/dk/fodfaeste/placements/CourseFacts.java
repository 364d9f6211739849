package dk.fodfaeste.placements;

import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Headcount;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is known of a course outside the case room, as the rules ask for it. */
public final class CourseFacts {

    private CourseFacts() {}

    /** @param ladder of hours; empty where nobody agreed any */
    public static Situation of(
            LocalDate startsOn, Optional<LocalDate> endsOn, List<HoursStep> ladder, Optional<String> purpose) {
        return Situation.unknown()
                .with(Fact.STARTS_ON, startsOn)
                .with(Fact.ENDS_ON, endsOn)
                .with(Fact.MINUTES_PER_WEEK, most(ladder, HoursStep::minutesPerWeek))
                .with(Fact.WAGE_MINUTES, most(ladder, HoursStep::wageMinutes).filter(wage -> wage > 0))
                .with(Fact.of(Statement.PURPOSE), purpose.isPresent());
    }

    private static Optional<Integer> most(List<HoursStep> ladder, Function<HoursStep, Integer> minutes) {
        return ladder.stream().map(minutes).max(Comparator.naturalOrder());
    }

    /** Of a course that was agreed. */
    static Situation of(CourseStory story) {
        Course course = story.course();
        return of(course.startsOn(), course.endsOn(), story.ladder(), course.purpose())
                .with(Fact.EXTENSION, extension(story))
                .with(
                        Fact.of(Statement.GRANT),
                        course.grant()
                                .filter(grant -> grant != GrantState.UNSAID)
                                .map(grant -> grant == GrantState.GRANTED));
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
                .with(Fact.ORDINARY_AT_UNIT, counted(workplace.ordinary()))
                .with(Fact.ORDINARY_AT_COMPANY, counted(workplace.ordinaryOfCompany()))
                .with(Fact.SUPPORTED_AT_UNIT, workplace.supportedFte());
    }

    private static Optional<Headcount> counted(Headcount headcount) {
        return Optional.of(headcount).filter(each -> each.latest().isPresent());
    }
}
