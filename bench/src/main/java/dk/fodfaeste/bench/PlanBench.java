package dk.fodfaeste.bench;

import dk.fodfaeste.engine.plan.LivePlan;
import dk.fodfaeste.engine.plan.PlanGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The plan against OR-Tools' min-cost flow, on the same seeded plans, in the same run, in turns; the values must be equal. Building
 * the graph is left out on both sides; our proof and prices are in. Then one change, and one swap price, against a fresh plan.
 */
public final class PlanBench {

    private static final int RUNS = 3;
    private static final int CHANGES = 200;

    private PlanBench() {}

    public static void main(String[] arguments) {
        Comparison.print(rows());
    }

    /** Rows of a table: work, ours, against, ratio of medians. */
    public static List<Comparison> rows() {
        List<Comparison> rows = new ArrayList<>();
        for (int warm = 0; warm < 5; warm++) {
            LivePlan.solve(new PlanInstance("warm", 10_000, 3_000, 2, 20, 0.3, warm).graph());
        }
        PlanInstance country = new PlanInstance("country", 100_000, 30_000, 1, 40, 0.3, 1);
        for (PlanInstance plan : List.of(
                new PlanInstance("daily, 1,000 × 500", 1_000, 500, 1, 20, 0.3, 1),
                country,
                new PlanInstance("country, consultants short", 100_000, 30_000, 1, 3, 0.3, 1),
                new PlanInstance("country, places enough", 100_000, 30_000, 6, 40, 0.3, 1),
                new PlanInstance("country, all want the same", 100_000, 30_000, 3, 30, 0.8, 1))) {
            rows.add(againstOrTools(plan));
        }
        rows.addAll(changes(country));
        return rows;
    }

    private static Comparison againstOrTools(PlanInstance plan) {
        double[] ours = new double[RUNS];
        double[] theirs = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            PlanGraph graph = plan.graph();
            OrToolsPlan judge = new OrToolsPlan(plan);
            long begun = System.nanoTime();
            long value = LivePlan.solve(graph).value();
            ours[run] = since(begun);
            begun = System.nanoTime();
            long right = judge.solve();
            theirs[run] = since(begun);
            if (value != right) {
                throw new IllegalStateException(plan.name + ": our plan is worth " + value + ", the judge's " + right);
            }
        }
        return row(
                "plan, " + plan.name + ", with proof",
                Comparison.median(ours),
                "OR-Tools min-cost flow",
                Comparison.median(theirs));
    }

    private static List<Comparison> changes(PlanInstance instance) {
        PlanGraph graph = instance.graph();
        long begun = System.nanoTime();
        LivePlan plan = LivePlan.solve(graph);
        double fresh = since(begun);
        Random random = new Random(3);
        for (int warm = 0; warm < CHANGES; warm++) {
            change(plan, instance, random);
        }
        double[] changed = new double[CHANGES];
        double[] swapped = new double[CHANGES];
        for (int index = 0; index < CHANGES; index++) {
            begun = System.nanoTime();
            change(plan, instance, random);
            changed[index] = since(begun);
            int pair = graph.firstPair(random.nextInt(instance.persons));
            begun = System.nanoTime();
            plan.instead(pair);
            swapped[index] = since(begun);
        }
        plan.prove();
        return List.of(
                row("plan, country, after one change, median", Comparison.median(changed), "a fresh plan", fresh),
                row(
                        "plan, country, after one change, 99 of 100",
                        Comparison.percentile(changed, 0.99),
                        "a fresh plan",
                        fresh),
                row("swap price, country, median", Comparison.median(swapped), "a fresh plan", fresh),
                row("swap price, country, 99 of 100", Comparison.percentile(swapped, 0.99), "a fresh plan", fresh));
    }

    private static void change(LivePlan plan, PlanInstance instance, Random random) {
        PlanGraph graph = plan.graph();
        int person = random.nextInt(instance.persons);
        int[] near = instance.near(person);
        int[] values = random.ints(near.length, PlanInstance.value(0), PlanInstance.value(1))
                .toArray();
        switch (random.nextInt(6)) {
            case 0 -> plan.setPairs(person, near, values);
            case 1 -> plan.addPerson(instance.consultantOf(person), near, values);
            case 2 -> plan.removePerson(person);
            case 3 -> plan.setCapacity(graph.opening(random.nextInt(instance.openings)), random.nextInt(3));
            case 4 ->
                plan.setCapacity(graph.company(random.nextInt(instance.companyCapacity.length)), random.nextInt(5));
            default -> {
                plan.setPairs(person, near, values);
                plan.reject(graph.firstPair(person));
            }
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Comparison row(String work, double ours, String against, double theirs) {
        return new Comparison(
                work,
                String.format(Locale.ROOT, "%.2f ms", ours),
                String.format(Locale.ROOT, "%s, %.0f ms", against, theirs),
                ours / theirs);
    }
}
