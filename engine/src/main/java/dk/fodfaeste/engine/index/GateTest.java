package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Task;
import java.util.HashSet;
import java.util.Set;

/**
 * One thing that a gate asks of a person. Openings of a whole country ask few distinct ones, so 64 people take each once, and an opening
 * only joins the bit masks of its own. Equal to the engine's gates, which tell the reasons; commute and a named no are tested elsewhere.
 */
sealed interface GateTest {

    boolean passes(Availability person);

    /** The opening's hours are no more than the person can do. */
    record Hours(int minutesPerWeek) implements GateTest {
        @Override
        public boolean passes(Availability person) {
            return minutesPerWeek <= person.minutesPerWeek();
        }
    }

    /** The person's day is at least so long. */
    record DayOf(long seconds) implements GateTest {
        @Override
        public boolean passes(Availability person) {
            return person.until() - person.from() >= seconds;
        }
    }

    /** The person is free until the task can be done at the earliest. */
    record FreeUntil(long second) implements GateTest {
        @Override
        public boolean passes(Availability person) {
            return person.until() >= second;
        }
    }

    /** The person is free from when the task must begin at the latest. */
    record FreeFrom(long second) implements GateTest {
        @Override
        public boolean passes(Availability person) {
            return person.from() <= second;
        }
    }

    /** The person shares so many of the task's days. */
    record SharesDays(int days, int needed) implements GateTest {
        @Override
        public boolean passes(Availability person) {
            return Integer.bitCount(days & person.days()) >= needed;
        }
    }

    record Holds(String credential) implements GateTest {
        @Override
        public boolean passes(Availability person) {
            return person.credentials().contains(credential);
        }
    }

    /** A workplace that is paused, or a task that its own window is too short for. */
    record Nobody() implements GateTest {
        @Override
        public boolean passes(Availability person) {
            return false;
        }
    }

    /** Everything the opening's gates ask: who passes all of it passes the gates. */
    static Set<GateTest> of(Opening opening) {
        Set<GateTest> tests = new HashSet<>();
        if (opening.paused()) {
            tests.add(new Nobody());
        }
        tests.add(new Hours(opening.minutesPerWeek()));
        opening.tasks().forEach(task -> addTime(task, tests));
        opening.credentials().forEach(credential -> tests.add(new Holds(credential)));
        return tests;
    }

    /**
     * The time that both windows share, {@code min(until) − max(from)}, is as long as the task when all four differences are. The engine counts
     * whole minutes, and the task takes whole minutes, so seconds decide the same. A task of no minutes is always short enough.
     */
    private static void addTime(Task task, Set<GateTest> tests) {
        if (task.daysNeeded() == 0) {
            return;
        }
        tests.add(new SharesDays(Availability.bits(task.window().days()), task.daysNeeded()));
        if (task.minutes() > 0) {
            long seconds = 60L * task.minutes();
            int from = task.window().from().toSecondOfDay();
            int until = task.window().until().toSecondOfDay();
            tests.add(until - from >= seconds ? new DayOf(seconds) : new Nobody());
            tests.add(new FreeUntil(from + seconds));
            tests.add(new FreeFrom(until - seconds));
        }
    }
}
