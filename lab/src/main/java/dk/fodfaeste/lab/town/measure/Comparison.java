package dk.fodfaeste.lab.town.measure;

import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ways of working over the same towns.
 *
 * @param results in the order of seeds, and within a seed in the order of ways
 */
public record Comparison(List<RunResult> results) {

    public Comparison {
        results = List.copyOf(results);
    }

    public List<WayOfWorking.Kind> ways() {
        return results.stream().map(RunResult::way).distinct().sorted().toList();
    }

    public List<RunResult> of(WayOfWorking.Kind way) {
        return results.stream().filter(result -> result.way() == way).toList();
    }

    public Estimate estimate(WayOfWorking.Kind way, Measure measure) {
        return Estimate.of(of(way).stream().map(result -> result.value(measure)).toList());
    }

    /**
     * How many times as much one way gives as another, town by town: the towns are the same, so their differences cancel.
     *
     * @return mean and interval of the ratios over towns; towns where the other gives nothing are left out
     */
    public Estimate ratio(WayOfWorking.Kind way, WayOfWorking.Kind against, Measure measure) {
        Map<Long, RunResult> others =
                of(against).stream().collect(Collectors.toMap(RunResult::seed, Function.identity()));
        List<Double> ratios = new ArrayList<>();
        for (RunResult result : of(way)) {
            RunResult other = others.get(result.seed());
            if (other != null && other.value(measure) != 0) {
                ratios.add(result.value(measure) / other.value(measure));
            }
        }
        return ratios.isEmpty() ? new Estimate(Double.NaN, Double.NaN, Double.NaN) : Estimate.of(ratios);
    }
}
