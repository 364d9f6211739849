package dk.fodfaeste.lab.instances;

import dk.fodfaeste.engine.dynamic.Case;
import dk.fodfaeste.engine.dynamic.DynamicPlan;
import dk.fodfaeste.engine.dynamic.Hindsight;
import dk.fodfaeste.engine.dynamic.PlacementYear;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What {@code dynamic} prints. */
record DynamicAnswer(String method, PlacementYear year, Hindsight hindsight, double optimumSeconds, List<Run> runs) {

    record Run(long seed, DynamicPlan plan, double seconds) {}

    String json() {
        int cases = year.cases().size();
        int people = year.cases().stream().mapToInt(Case::size).sum();
        double placed = mean(run -> run.plan().placed());
        return String.format(
                Locale.ROOT,
                "{\"method\":\"%s\",\"value\":%.6f,\"optimum\":%.6f,\"bound\":%.6f,\"proven\":%b,\"share\":%.6f,"
                        + "\"cases\":%d,\"people\":%d,\"placed\":%s,\"unplaced\":%s,\"placed_people\":%s,"
                        + "\"seconds\":%.3f,\"optimum_seconds\":%.3f,\"runs\":[%s]}",
                method,
                mean(run -> run.plan().value()),
                optimum(),
                hindsight.bound(),
                hindsight.isProven(),
                mean(this::share),
                cases,
                people,
                count(placed),
                count(cases - placed),
                count(mean(this::placedPeople)),
                mean(Run::seconds),
                optimumSeconds,
                runs.stream().map(this::json).collect(Collectors.joining(",")));
    }

    private String json(Run run) {
        return String.format(
                Locale.ROOT,
                "{\"seed\":%d,\"value\":%.6f,\"optimum\":%.6f,\"share\":%.6f,\"placed\":%d,\"seconds\":%.3f}",
                run.seed(),
                run.plan().value(),
                optimum(),
                share(run),
                run.plan().placed(),
                run.seconds());
    }

    /** Where the time was up, a run may have found more than the search for the optimum. */
    private double optimum() {
        return Math.max(
                hindsight.plan().value(),
                runs.stream().mapToDouble(run -> run.plan().value()).max().orElse(0));
    }

    private double share(Run run) {
        return optimum() == 0 ? 1 : run.plan().value() / optimum();
    }

    private double placedPeople(Run run) {
        int room = year.capacities().stream().mapToInt(Integer::intValue).sum();
        return room - run.plan().room().stream().mapToInt(Integer::intValue).sum();
    }

    private double mean(ToDoubleFunction<Run> number) {
        return runs.stream().mapToDouble(number).average().orElse(0);
    }

    /** A whole number where it is one. */
    private static String count(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.2f", number);
    }
}
