package dk.fodfaeste.engine.findout;

import dk.fodfaeste.engine.findout.Prospects.Prospect;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The expected value of sample information (Raiffa, Schlaifer, "Applied Statistical Decision Theory", 1961, ch. 4): the value of the best
 * possibility in expectation over what would be seen, less its value now. Dimensions that are seen together count as independent.
 *
 * <p>Only openings that the dimensions touch are looked at, and of those that ask the same of them only the best: its value after a
 * sighting is its value now, with the factors of these needs exchanged.
 */
final class SampleInformation {

    private final List<Findings> seen;
    private final List<Group> groups = new ArrayList<>();
    private final double untouched;
    private final double now;

    /** Openings that ask the same of the dimensions. @param factors by dimension and finding; 0 where it closes or leaves blind */
    private record Group(double rest, double[][] factors) {

        /** The value when the best is seen. */
        double most() {
            double most = rest;
            for (double[] ofDimension : factors) {
                most *= Arrays.stream(ofDimension).max().orElse(1);
            }
            return most;
        }

        /** Whether it is worth no less whatever is seen: dimension by dimension, by the least ratio. */
        boolean dominates(Group other) {
            double ratio = rest / other.rest;
            for (int dimension = 0; dimension < factors.length; dimension++) {
                double least = Double.POSITIVE_INFINITY;
                for (int finding = 0; finding < factors[dimension].length; finding++) {
                    double against = other.factors[dimension][finding];
                    if (against > 0) {
                        least = Math.min(least, factors[dimension][finding] / against);
                    }
                }
                ratio *= least;
            }
            return ratio >= 1;
        }
    }

    private SampleInformation(Prospects prospects, List<Findings> seen) {
        this.seen = seen;
        this.now = prospects.best();
        long dimensions = 0;
        for (Findings findings : seen) {
            dimensions |= prospects.bit(findings.dimension());
        }
        this.untouched = prospects.bestWithout(dimensions);
        rests(prospects, dimensions).entrySet().stream()
                .map(rest -> new Group(rest.getValue(), factors(rest.getKey())))
                .filter(group -> group.most() > untouched)
                .sorted(Comparator.comparingDouble(Group::most).reversed())
                .forEachOrdered(group -> {
                    if (groups.stream().noneMatch(other -> other.dominates(group))) {
                        groups.add(group);
                    }
                });
    }

    /** Of all openings that ask the same of the dimensions, the best value without these needs. */
    private Map<List<Need>, Double> rests(Prospects prospects, long dimensions) {
        Map<List<Need>, Double> rests = new LinkedHashMap<>();
        for (Prospect prospect : prospects.open()) {
            if (prospect.potential() <= untouched) {
                break;
            }
            if ((prospect.unknown() & dimensions) != 0 && (prospect.blind() & ~dimensions) == 0) {
                List<Need> needs = new ArrayList<>();
                double rest = prospect.value();
                for (Prospects.Unknown unknown : prospect.needs()) {
                    if ((unknown.bit() & dimensions) != 0) {
                        needs.add(unknown.need());
                        rest /= unknown.factor();
                    }
                }
                if (rest > untouched) {
                    rests.merge(needs, rest, Math::max);
                }
            }
        }
        return rests;
    }

    /** @param seen of different dimensions; what each might show */
    static double gain(Prospects prospects, List<Findings> seen) {
        SampleInformation information = new SampleInformation(prospects, seen);
        double[] values = information.groups.stream().mapToDouble(Group::rest).toArray();
        return information.expected(0, values) - information.now;
    }

    /** @param values of the groups, with the factors of the dimensions before this one */
    private double expected(int dimension, double[] values) {
        if (dimension == seen.size()) {
            return Math.max(untouched, Arrays.stream(values).max().orElse(0));
        }
        double expected = 0;
        List<Findings.Finding> findings = seen.get(dimension).all();
        for (int finding = 0; finding < findings.size(); finding++) {
            double[] after = values.clone();
            for (int group = 0; group < after.length; group++) {
                after[group] *= groups.get(group).factors()[dimension][finding];
            }
            expected += findings.get(finding).probability() * expected(dimension + 1, after);
        }
        return expected;
    }

    private double[][] factors(List<Need> needs) {
        return seen.stream()
                .map(findings -> findings.all().stream()
                        .mapToDouble(finding -> factor(findings.dimension(), finding.after(), needs))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double factor(String dimension, Belief after, List<Need> needs) {
        double factor = 1;
        for (Need need : needs) {
            if (need.dimension().equals(dimension)) {
                Reason reason = Reason.of(need, after);
                factor *= reason.closes() || reason.isBlind() ? 0 : reason.factor();
            }
        }
        return factor;
    }
}
