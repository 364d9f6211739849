package dk.fodfaeste.matching.successors;

import dk.fodfaeste.matching.decisions.RuleCheck;
import dk.fodfaeste.matching.proposals.RuleChecks;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseFacts;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.ToldJudgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the rules of the day that a change concerns say of the course as it would be. Heads are not counted again: the person is among them. */
@Component
class SuccessorChecks {

    private final Rules rules;
    private final RuleChecks told;

    SuccessorChecks(Rules rules, RuleChecks told) {
        this.rules = rules;
        this.told = told;
    }

    Check of(CourseStory story, Change change) {
        Law law = rules.lawNow();
        Course course = story.course();
        return new Check(
                law.on(change.from()).name(),
                told.told(RuleChecks.judged(law, course.instrument(), situation(story, change), change.from())));
    }

    /** What the rules of its first day say of a course that nobody agreed on here, such as an imported one; what is not known is uncertain. */
    RuleCheck ofBeginning(CourseStory story, LocalDate today) {
        Course course = story.course();
        Law law = rules.law();
        Situation situation = CourseFacts.of(course.startsOn(), course.endsOn(), story.ladder(), course.purpose())
                .with(Fact.EXTENSION, CourseFacts.extension(story));
        return new RuleCheck(
                0,
                course.startsOn(),
                law.on(course.startsOn()).name(),
                told.told(RuleChecks.judged(law, course.instrument(), situation, course.startsOn())),
                today);
    }

    /** Name of the edition of the law that speaks of the day. */
    String pack(LocalDate day) {
        return rules.lawNow().on(day).name();
    }

    private static Situation situation(CourseStory story, Change change) {
        Course course = story.course();
        Situation now =
                CourseFacts.of(course.startsOn(), endsOn(course, change), ladder(story, change), course.purpose());
        return now.with(
                Fact.EXTENSION,
                change instanceof Change.Extension ? Fact.Extension.DECIDED : CourseFacts.extension(story));
    }

    private static Optional<LocalDate> endsOn(Course course, Change change) {
        return switch (change) {
            case Change.Extension extension -> Optional.of(extension.endsOn());
            case Change.Shortening shortening -> Optional.of(shortening.endsOn());
            case Change.Hours hours -> course.endsOn();
            case Change.Cancellation cancellation -> course.endsOn();
        };
    }

    /** As it would be, with the step that the change adds. */
    private static List<HoursStep> ladder(CourseStory story, Change change) {
        return change instanceof Change.Hours hours
                ? Stream.concat(story.ladder().stream(), Stream.of(hours.step()))
                        .toList()
                : story.ladder();
    }

    record Check(String pack, List<ToldJudgement> judgements) {}
}
