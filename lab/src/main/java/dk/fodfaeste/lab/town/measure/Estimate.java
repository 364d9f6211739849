package dk.fodfaeste.lab.town.measure;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** A mean over towns with its 95 % interval, by Student's t; without spread for one town. */
public record Estimate(double mean, double low, double high) {

    private static final double UPPER = 0.975;

    /** @param values at least one */
    public static Estimate of(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        if (values.size() == 1) {
            return new Estimate(mean, mean, mean);
        }
        int freedom = values.size() - 1;
        double variance = values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / freedom;
        double half =
                TDistribution.of(freedom).inverseCumulativeProbability(UPPER) * Math.sqrt(variance / values.size());
        return new Estimate(mean, mean - half, mean + half);
    }

    public double halfWidth() {
        return (high - low) / 2;
    }
}
