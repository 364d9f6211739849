package dk.fodfaeste.engine.carving;

import ai.timefold.solver.core.api.function.TriFunction;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiJoiner;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.BiFunction;

/** What makes a week good, for the solver: hard what must hold, medium the relief times fit, soft the person's time. */
public final class CarvingConstraints implements ConstraintProvider {

    static final String HOLDS_TOGETHER = "Every day holds together";
    static final String WEEK = "No more than the person's week";
    static final String RELIEF = "Relief times fit";
    static final String TIME = "Few and short days";

    /** More than the minutes of a week: a day less is always better than minutes less. */
    static final int DAY = 100_000;

    private static final BiJoiner<TaskChoice, DayOfWeek> ON_DAY =
            Joiners.filtering((choice, day) -> choice.choice().pattern().turns(day) > 0);
    private static final BiFunction<TaskChoice, DayOfWeek, DayOfWeek> DAY_OF = (choice, day) -> day;
    private static final BiFunction<TaskChoice, DayOfWeek, Choice> CHOICE_OF = (choice, day) -> choice.choice();
    private static final TriFunction<DayOfWeek, List<Choice>, Week, Days.Day> LOOKED_AT =
            (day, choices, week) -> week.days().day(day, choices);

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {holdsTogether(factory), week(factory), relief(factory), time(factory)};
    }

    Constraint holdsTogether(ConstraintFactory factory) {
        return days(factory)
                .penalize(HardMediumSoftScore.ONE_HARD, Days.Day::fault)
                .asConstraint(HOLDS_TOGETHER);
    }

    Constraint week(ConstraintFactory factory) {
        return days(factory)
                .groupBy(ConstraintCollectors.sum(Days.Day::presence))
                .join(Week.class)
                .filter((presence, week) -> presence > week.mostMinutes())
                .penalize(HardMediumSoftScore.ONE_HARD, (presence, week) -> presence - week.mostMinutes())
                .asConstraint(WEEK);
    }

    Constraint relief(ConstraintFactory factory) {
        return factory.forEach(TaskChoice.class)
                .reward(HardMediumSoftScore.ONE_MEDIUM, choice -> choice.task().contribution())
                .asConstraint(RELIEF);
    }

    Constraint time(ConstraintFactory factory) {
        return days(factory)
                .penalize(HardMediumSoftScore.ONE_SOFT, day -> DAY + day.presence())
                .asConstraint(TIME);
    }

    /** Every day that has sittings. The functions are constants, so that the rules share one stream. */
    private static UniConstraintStream<Days.Day> days(ConstraintFactory factory) {
        return factory.forEach(TaskChoice.class)
                .join(DayOfWeek.class, ON_DAY)
                .groupBy(DAY_OF, ConstraintCollectors.toList(CHOICE_OF))
                .join(Week.class)
                .map(LOOKED_AT);
    }
}
