package dk.fodfaeste.demo;

import dk.fodfaeste.grants.Answer;
import dk.fodfaeste.grants.Answer.Kind;
import dk.fodfaeste.grants.Answer.Rate;
import dk.fodfaeste.grants.Answer.Unit;
import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.grants.Grants;
import dk.fodfaeste.outcomes.Asking;
import dk.fodfaeste.outcomes.OutcomeCheck;
import dk.fodfaeste.outcomes.OutcomeCheck.Situation;
import dk.fodfaeste.outcomes.OutcomeConsent;
import dk.fodfaeste.outcomes.OutcomeConsent.How;
import dk.fodfaeste.outcomes.Outcomes;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the municipality said in the demo town, and how it went on after the courses that ended. */
@Component
class DemoGrants {

    private static final int ASKED = 3;

    private final Placements placements;
    private final Grants grants;
    private final Outcomes outcomes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoGrants(Placements placements, Grants grants, Outcomes outcomes, TransactionTemplate transactions, Clock clock) {
        this.placements = placements;
        this.grants = grants;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.clock = clock;
    }

    void begin(Actor consultant) {
        Acting.as(
                consultant,
                () -> transactions.executeWithoutResult(status -> {
                    List<Course> courses = placements.courses().stream()
                            .filter(course -> course.instrument() != Instrument.OWN)
                            .sorted(Comparator.comparing(Course::startsOn).thenComparing(Course::id))
                            .toList();
                    LocalDate today = LocalDate.now(clock);
                    courses.stream()
                            .filter(course -> course.stateOn(today) == State.RUNNING)
                            .findFirst()
                            .ifPresent(course -> mentor(course.id(), course.startsOn(), today));
                    courses.stream()
                            .filter(course -> course.stateOn(today) == State.ENDED)
                            .forEach(course -> afterwards(course, today));
                }));
    }

    /** A mentor has been granted for the first running course, and aids were applied for. */
    private void mentor(UUID course, LocalDate startsOn, LocalDate today) {
        if (grants.ofCourse(course).isEmpty()) {
            grants.apply(
                    course,
                    What.MENTOR,
                    Optional.empty(),
                    answer(Kind.GRANTED, startsOn, Optional.of(new Rate(new BigDecimal("250.00"), Unit.HOUR))));
            grants.apply(
                    course, What.AIDS, Optional.empty(), answer(Kind.APPLIED, today.minusDays(9), Optional.empty()));
        }
    }

    private static Answer answer(Kind kind, LocalDate day, Optional<Rate> rate) {
        return new Answer(
                kind,
                day,
                kind == Kind.GRANTED ? Optional.of(day) : Optional.empty(),
                Optional.empty(),
                rate,
                kind == Kind.GRANTED ? OptionalInt.of(60) : OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Acting.now().accountId());
    }

    /** Some have said that we may ask; of these some were asked, and the rest are due. */
    private void afterwards(Course course, LocalDate today) {
        List<Asking> due = outcomes.ofCourse(course.id()).stream()
                .filter(day -> !day.dueOn().isAfter(today) && day.situation().isEmpty())
                .toList();
        boolean isChosen = !due.isEmpty() && Math.floorMod(course.startsOn().toEpochDay(), ASKED) > 0;
        if (isChosen && outcomes.consent(course.personId()).isEmpty()) {
            outcomes.say(
                    course.personId(),
                    new OutcomeConsent(true, course.endsOn().orElse(course.startsOn()), How.IN_PERSON));
            due.stream().skip(1).forEach(day -> outcomes.check(course.id(), answered(day)));
        }
    }

    private static OutcomeCheck answered(Asking day) {
        boolean works = day.months() % 2 == 0;
        return new OutcomeCheck(
                day.months(),
                day.dueOn(),
                works ? Situation.JOB : Situation.NOT_REACHED,
                works ? OptionalInt.of(720) : OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
