package dk.fodfaeste.bench;

import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Carving;
import dk.fodfaeste.engine.carving.CarvingPolicy;
import dk.fodfaeste.engine.carving.Inventory;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Carving a job: how good and how fast on inventories of 60 tasks, beside the plain greedy answer; and how often the local search finds
 * the exact best of 14 tasks. Random inventories, seeded.
 */
public final class CarvingBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CarvingPolicy ALONE = onlyBest(CarvingPolicy.standard());
    private static final int LARGE = 5;
    private static final int SMALL = 100;

    private CarvingBench() {}

    public static void main(String[] args) {
        Comparison.print(rows());
    }

    /** Rows of the table: work, ours, against, ratio. */
    public static List<Comparison> rows() {
        List<Comparison> rows = new ArrayList<>(sixtyTasks());
        rows.addAll(fourteenTasks());
        return rows;
    }

    private static List<Comparison> sixtyTasks() {
        double[] times = new double[LARGE];
        double[] all = new double[LARGE];
        double[] plain = new double[LARGE];
        double[] better = new double[LARGE];
        carve(-1, 60, ALONE);
        for (int seed = 0; seed < LARGE; seed++) {
            int number = seed;
            times[seed] = Comparison.milliseconds(() -> carve(number, 60, ALONE));
            all[seed] = Comparison.milliseconds(() -> carve(number, 60, CarvingPolicy.standard()));
            plain[seed] = Comparison.milliseconds(() -> carve(number, 60, ALONE.greedy()));
            better[seed] = (double) carve(seed, 60, ALONE) / carve(seed, 60, ALONE.greedy());
        }
        return List.of(
                new Comparison(
                        "value of a carved job, 60 tasks (median)", "search", "greedy", Comparison.median(better)),
                new Comparison(
                        "time of it",
                        ms(Comparison.median(times)),
                        "greedy " + ms(Comparison.median(plain)),
                        Comparison.median(times) / Comparison.median(plain)),
                new Comparison(
                        "time with all sizes and reasons",
                        ms(Comparison.median(all)),
                        "greedy " + ms(Comparison.median(plain)),
                        Comparison.median(all) / Comparison.median(plain)));
    }

    private static List<Comparison> fourteenTasks() {
        int equal = 0;
        double[] exact = new double[SMALL];
        double[] search = new double[SMALL];
        for (int seed = 0; seed < SMALL; seed++) {
            int number = 1000 + seed;
            long[] values = new long[2];
            exact[seed] = Comparison.milliseconds(() -> values[0] = carve(number, 14, ALONE));
            search[seed] = Comparison.milliseconds(() -> values[1] = carve(number, 14, ALONE.withoutExactAnswer()));
            equal += values[0] == values[1] ? 1 : 0;
        }
        return List.of(
                new Comparison(
                        "inventories of 14 tasks where the search finds the best",
                        "" + equal,
                        "exact " + SMALL,
                        (double) equal / SMALL),
                new Comparison(
                        "time of the exact answer, 14 tasks",
                        ms(Comparison.median(exact)),
                        "search " + ms(Comparison.median(search)),
                        Comparison.median(exact) / Comparison.median(search)));
    }

    private static long carve(int seed, int tasks, CarvingPolicy policy) {
        Random random = new Random(seed);
        Inventory inventory = inventory(random, tasks);
        Candidate person = new Candidate(
                new UUID(1, seed),
                Map.of(),
                new TimeWindow(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(7 + random.nextInt(3), 0),
                        LocalTime.of(14 + random.nextInt(4), 0)),
                OptionalInt.of(240 + 60 * random.nextInt(12)),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
        return Carving.of(inventory, person, 120 + 30 * random.nextInt(5), TODAY, FitPolicy.standard(), policy)
                .jobs()
                .stream()
                .findFirst()
                .map(CarvedJob::value)
                .orElse(0L);
    }

    private static Inventory inventory(Random random, int count) {
        List<InventoryTask> tasks = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int from = 7 + random.nextInt(6);
            int hours = 1 + random.nextInt(1 + random.nextInt(8));
            tasks.add(new InventoryTask(
                    "T" + index,
                    "Task " + index,
                    5 * (1 + random.nextInt(12)),
                    1 + random.nextInt(5),
                    new TimeWindow(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            LocalTime.of(from, 0),
                            LocalTime.of(from + hours, 45)),
                    Optional.of("floor " + random.nextInt(5)),
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    1 + random.nextInt(3)));
        }
        return new Inventory(new UUID(2, 2), Optional.empty(), List.of(), tasks);
    }

    private static CarvingPolicy onlyBest(CarvingPolicy policy) {
        return policy.withSizes(List.of());
    }

    private static String ms(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
