package dk.fodfaeste.engine.dynamic;

import java.util.List;

/**
 * How far back arrivals tell of those to come: the half-life under which the arrivals so far would have foretold each other best. Where
 * who comes does not change, long memory wins; where it drifts, or the year before was another, short memory does.
 */
final class Memory {

    private static final double[] HALF_LIVES = {Double.POSITIVE_INFINITY, 400, 200, 100, 50};

    /** Arrivals that are foretold together, so that chance evens out. */
    private static final int BLOCK = 40;

    private static final int STEP = 4;

    /** A shorter memory must foretell this much better than the best longer one. */
    private static final double CLEARLY_LESS = 0.98;

    private Memory() {}

    /** @return number of arrivals, infinite where nothing speaks against the longest memory */
    static double halfLife(List<Case> arrivals) {
        double best = HALF_LIVES[0];
        double least = Double.POSITIVE_INFINITY;
        double[][] features = arrivals.stream().map(Memory::features).toArray(double[][]::new);
        for (double halfLife : HALF_LIVES) {
            double error = error(features, halfLife);
            if (error < least * CLEARLY_LESS) {
                least = error;
                best = halfLife;
            }
        }
        return best;
    }

    /** What the places are worth per person. */
    private static double[] features(Case someone) {
        double[] features = new double[someone.places()];
        for (int place = 0; place < features.length; place++) {
            features[place] = someone.isCompatible(place) ? someone.value(place) / someone.size() : 0;
        }
        return features;
    }

    /** Squared distance of the remembered mean from the mean of the next block, summed over the year. */
    private static double error(double[][] features, double halfLife) {
        if (features.length <= 2 * BLOCK) {
            return 0;
        }
        double keep = Math.pow(0.5, 1 / halfLife);
        double[] remembered = new double[features[0].length];
        double weight = 0;
        double error = 0;
        for (int now = 0; now + BLOCK < features.length; now++) {
            weight = keep * weight + 1;
            for (int place = 0; place < remembered.length; place++) {
                remembered[place] = keep * remembered[place] + features[now][place];
            }
            if (now >= BLOCK && now % STEP == 0) {
                error += distance(remembered, weight, features, now + 1);
            }
        }
        return error;
    }

    private static double distance(double[] remembered, double weight, double[][] features, int from) {
        double distance = 0;
        for (int place = 0; place < remembered.length; place++) {
            double mean = 0;
            for (int next = from; next < from + BLOCK; next++) {
                mean += features[next][place] / BLOCK;
            }
            distance += (mean - remembered[place] / weight) * (mean - remembered[place] / weight);
        }
        return distance;
    }
}
