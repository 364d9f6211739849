package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Workplaces, tasks and people for the tests of carving. */
final class Workplaces {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final CarvingPolicy POLICY = CarvingPolicy.standard();

    private Workplaces() {}

    /** Nine to three on workdays, on one floor. */
    static InventoryTask task(String name, int minutes, int times) {
        return task(name, minutes, times, window(9, 15), "floor 1", 2);
    }

    static InventoryTask task(
            String name, int minutes, int times, TimeWindow window, String place, int relief, Need... needs) {
        return new InventoryTask(
                name,
                name,
                minutes,
                times,
                window,
                Optional.of(place),
                List.of(needs),
                Set.of(),
                Optional.of("Cook"),
                relief);
    }

    static TimeWindow window(int from, int until) {
        return new TimeWindow(WORKDAYS, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    static Inventory inventory(InventoryTask... tasks) {
        return new Inventory(new UUID(1, 1), Optional.empty(), List.of(), List.of(tasks));
    }

    static Candidate person(int minutesPerWeek) {
        return person(window(7, 17), minutesPerWeek, Map.of());
    }

    static Candidate person(TimeWindow available, int minutesPerWeek, Map<String, Belief> beliefs) {
        return new Candidate(
                new UUID(2, 2),
                beliefs,
                available,
                OptionalInt.of(minutesPerWeek),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
    }

    static Belief seen(int... levels) {
        List<Observation> observations = new ArrayList<>();
        for (int level : levels) {
            observations.add(new Observation(level, TODAY, ObserverRole.SUPERVISOR, 1));
        }
        return Belief.of(5, observations, TODAY, BeliefPolicy.standard());
    }

    static Week week(Inventory inventory, Candidate candidate, int longestDay, CarvingPolicy policy) {
        List<CarvableTask> tasks = Screening.of(inventory, candidate, longestDay, TODAY, FitPolicy.standard())
                .carvable();
        return new Week(
                tasks,
                new Days(policy, longestDay),
                policy,
                longestDay,
                candidate.maxMinutesPerWeek().orElse(policy.mostMinutesPerWeek()));
    }

    /** A week of random tasks in several places, with windows that cut into each other, for a person with limits. */
    static Week randomWeek(long seed, int tasks) {
        Random random = new Random(seed);
        return week(randomInventory(random, tasks), randomPerson(random), 90 + 30 * random.nextInt(6), POLICY);
    }

    static Inventory randomInventory(Random random, int tasks) {
        List<InventoryTask> all = new ArrayList<>();
        for (int index = 0; index < tasks; index++) {
            int from = 7 + random.nextInt(6);
            int hours = 1 + random.nextInt(1 + random.nextInt(8));
            TimeWindow window = new TimeWindow(
                    days(random), LocalTime.of(from, 30 * random.nextInt(2)), LocalTime.of(from + hours, 45));
            all.add(task(
                    "T" + index,
                    5 * (1 + random.nextInt(12)),
                    1 + random.nextInt(random.nextInt(4) == 0 ? 8 : 5),
                    window,
                    "floor " + random.nextInt(4),
                    random.nextInt(4),
                    new Need("D" + random.nextInt(3), 1 + random.nextInt(3), Strength.SHOULD, false)));
        }
        return inventory(all.toArray(InventoryTask[]::new));
    }

    private static Set<DayOfWeek> days(Random random) {
        List<DayOfWeek> days = new ArrayList<>(WORKDAYS);
        Collections.shuffle(days, random);
        return Set.copyOf(days.subList(0, random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 5));
    }

    static Candidate randomPerson(Random random) {
        Map<String, Belief> beliefs = Map.of(
                "D0",
                seen(random.ints(3, 0, 5).toArray()),
                "D1",
                seen(random.ints(2, 0, 5).toArray()));
        return person(window(7 + random.nextInt(3), 14 + random.nextInt(4)), 120 + 60 * random.nextInt(14), beliefs);
    }
}
