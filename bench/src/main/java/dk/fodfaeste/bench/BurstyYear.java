package dk.fodfaeste.bench;

import dk.fodfaeste.engine.dynamic.Case;
import dk.fodfaeste.engine.dynamic.PlacementYear;
import dk.fodfaeste.engine.dynamic.SyntheticYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Years nearer to real ones than {@link SyntheticYear}: scores are classes of which there are five, so that many are tied, and cases come one
 * to three at a time, with now and then a burst of ten to thirty who are like each other. From a seed.
 *
 * @param tightness all capacities together, in people that come
 * @param yearsBefore of which the cases are known, from the same country; many tell the mix of arrivals almost exactly
 */
record BurstyYear(double tightness, int yearsBefore) {

    private static final double[] CLASSES = {0.05, 0.15, 0.3, 0.5, 0.75};

    private static final int BURSTS_IN_100 = 15;

    /** A burst is gathered among so many of the next cases. */
    private static final int NEXT = 100;

    PlacementYear year(long seed) {
        SyntheticYear kind = SyntheticYear.standard().withTightness(tightness);
        PlacementYear plain = kind.year(seed);
        List<Case> before =
                kind.withCases(kind.cases() * yearsBefore).year(seed).history();
        return new PlacementYear(
                plain.places(), plain.capacities(), batches(tied(plain.cases()), new Random(seed)), tied(before));
    }

    private static List<Case> tied(List<Case> cases) {
        return cases.stream().map(BurstyYear::tied).toList();
    }

    private static Case tied(Case someone) {
        double[] values = IntStream.range(0, someone.places())
                .mapToDouble(place -> someone.isCompatible(place)
                        ? adults(someone) * nearestClass(someone.value(place) / adults(someone))
                        : Double.NaN)
                .toArray();
        return new Case(someone.id(), someone.size(), values);
    }

    private static int adults(Case someone) {
        return Math.min(2, someone.size());
    }

    private static double nearestClass(double score) {
        double nearest = CLASSES[0];
        for (double candidate : CLASSES) {
            nearest = Math.abs(candidate - score) < Math.abs(nearest - score) ? candidate : nearest;
        }
        return nearest;
    }

    private static List<List<Case>> batches(List<Case> cases, Random random) {
        List<Case> left = new ArrayList<>(cases);
        List<List<Case>> batches = new ArrayList<>();
        while (!left.isEmpty()) {
            boolean isBurst = random.nextInt(100) < BURSTS_IN_100;
            int size = Math.min(left.size(), isBurst ? 10 + random.nextInt(21) : 1 + random.nextInt(3));
            List<Case> batch = isBurst ? alike(left, size) : List.copyOf(left.subList(0, size));
            left.removeAll(batch);
            batches.add(batch);
        }
        return batches;
    }

    private static List<Case> alike(List<Case> left, int size) {
        Case first = left.getFirst();
        return left.subList(0, Math.min(NEXT, left.size())).stream()
                .sorted(Comparator.comparingDouble(other -> distance(first, other)))
                .limit(size)
                .toList();
    }

    private static double distance(Case one, Case other) {
        double distance = 0;
        for (int place = 0; place < one.places(); place++) {
            double difference = score(one, place) - score(other, place);
            distance += difference * difference;
        }
        return distance;
    }

    private static double score(Case someone, int place) {
        return someone.isCompatible(place) ? someone.value(place) / adults(someone) : 0;
    }
}
