package dk.fodfaeste.bench;

import dk.fodfaeste.engine.findout.DiscoveryTask;
import dk.fodfaeste.engine.findout.FindOutAt;
import dk.fodfaeste.engine.findout.FindOutPolicy;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.Task;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What to find out next, one person × 30,000 openings and 40 tasks of own enterprises, beside computing every fit once. */
public final class FindOutBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int DIMENSIONS = 40;
    private static final int OPENINGS = 30_000;
    private static final int ROUNDS = 15;
    private static final TimeWindow DAY =
            new TimeWindow(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(7, 0), LocalTime.of(16, 0));

    private FindOutBench() {}

    public static void main(String[] args) {
        Comparison.print(rows());
    }

    /** Rows of the table: work, ours, against, ratio. */
    public static List<Comparison> rows() {
        Random random = new Random(5);
        Candidate person = person(random);
        List<Opening> openings = openings(random);
        List<DiscoveryTask> tasks = tasks(random);
        double[] ours = new double[ROUNDS];
        double[] fits = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            fits[round] = Comparison.milliseconds(
                    () -> openings.forEach(opening -> Fit.of(person, opening, FitPolicy.standard())));
            ours[round] = Comparison.milliseconds(() -> FindOutAt.of(
                    person,
                    openings,
                    opening -> 1,
                    tasks,
                    Map.of(),
                    TODAY,
                    BeliefPolicy.standard(),
                    FitPolicy.standard(),
                    FindOutPolicy.standard()));
        }
        return List.of(new Comparison(
                "what to find out next, 30,000 openings, 40 tasks (median)",
                String.format(Locale.ROOT, "%.1f ms", Comparison.median(ours)),
                String.format(Locale.ROOT, "every fit once, %.1f ms", Comparison.median(fits)),
                Comparison.median(ours) / Comparison.median(fits)));
    }

    /** Half of the dimensions are known, some to be there and some not. */
    private static Candidate person(Random random) {
        Map<String, Belief> beliefs = new HashMap<>();
        for (int dimension = 0; dimension < DIMENSIONS / 2; dimension++) {
            List<Observation> seen = new ArrayList<>();
            for (int level : random.ints(3, 1, 5).toArray()) {
                seen.add(new Observation(level, TODAY, ObserverRole.SUPERVISOR, 1));
            }
            beliefs.put("D" + dimension, Belief.of(5, seen, TODAY, BeliefPolicy.standard()));
        }
        return new Candidate(
                new UUID(1, 1),
                beliefs,
                DAY,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
    }

    private static List<Opening> openings(Random random) {
        List<Opening> openings = new ArrayList<>();
        for (int index = 0; index < OPENINGS; index++) {
            List<Need> needs = new ArrayList<>();
            for (int dimension : random.ints(0, DIMENSIONS).distinct().limit(8).toArray()) {
                needs.add(new Need(
                        "D" + dimension,
                        1 + random.nextInt(4),
                        Strength.values()[random.nextInt(3)],
                        random.nextInt(3) == 0));
            }
            Task task = new Task("Task", 60, 3, DAY);
            openings.add(new Opening(
                    "O" + index, new UUID(2, index), List.of(task), needs, Optional.empty(), Set.of(), false));
        }
        return openings;
    }

    private static List<DiscoveryTask> tasks(Random random) {
        List<DiscoveryTask> tasks = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            Set<String> dimensions = new HashSet<>();
            random.ints(5, 0, DIMENSIONS).forEach(dimension -> dimensions.add("D" + dimension));
            tasks.add(new DiscoveryTask("shop", "Task " + index, dimensions));
        }
        return tasks;
    }
}
