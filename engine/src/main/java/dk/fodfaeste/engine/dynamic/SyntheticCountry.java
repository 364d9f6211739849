package dk.fodfaeste.engine.dynamic;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Places and groups of a {@link SyntheticYear}: who does well where, and who comes. */
record SyntheticCountry(double[] quality, double[] slope, double[][] welcome, boolean[][] serves, double[] share) {

    private static final int GROUPS = 8;
    private static final double[] SIZE_UP_TO = {0.45, 0.60, 0.70, 0.80, 0.88, 0.94, 0.98, 1};

    static SyntheticCountry of(int places, Random random) {
        double[][] welcome = new double[GROUPS][];
        boolean[][] serves = new boolean[GROUPS][places];
        for (int group = 0; group < GROUPS; group++) {
            welcome[group] = normal(places, 0.7, random);
            for (int place = 0; place < places; place++) {
                serves[group][place] = random.nextDouble() < 0.85;
            }
        }
        double[] share = random.doubles(GROUPS, 0.3, 1.3).toArray();
        return new SyntheticCountry(normal(places, 1, random), normal(places, 0.6, random), welcome, serves, share);
    }

    private static double[] normal(int count, double deviation, Random random) {
        return DoubleStream.generate(() -> deviation * random.nextGaussian())
                .limit(count)
                .toArray();
    }

    Case arrival(String id, double drifted, Random random) {
        int group = group(drifted, random);
        int size = size(random);
        double[] skills = normal(Math.min(2, size), 1, random);
        double[] values = new double[quality.length];
        for (int place = 0; place < values.length; place++) {
            double start = -1.5 + quality[place] + welcome[group][place] + 0.5 * random.nextGaussian();
            double worth = 0;
            for (double skill : skills) {
                worth += 1 / (1 + Math.exp(-start - skill * (1 + slope[place])));
            }
            values[place] = serves[group][place] ? worth : Double.NaN;
        }
        return new Case(id, size, values);
    }

    private int group(double drifted, Random random) {
        double[] now = IntStream.range(0, GROUPS)
                .mapToDouble(group -> share[group] * Math.exp(group % 2 == 0 ? drifted : -drifted))
                .toArray();
        double left = random.nextDouble() * DoubleStream.of(now).sum();
        int group = 0;
        while (group < GROUPS - 1 && left >= now[group]) {
            left -= now[group++];
        }
        return group;
    }

    private static int size(Random random) {
        double drawn = random.nextDouble();
        return 1
                + (int) DoubleStream.of(SIZE_UP_TO)
                        .filter(upTo -> upTo <= drawn)
                        .count();
    }
}
