package dk.fodfaeste.engine.dynamic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small years for tests. */
final class Years {

    private Years() {}

    static Case someone(int size, double... values) {
        return new Case("someone", size, values);
    }

    static PlacementYear of(List<Integer> capacities, List<List<Case>> batches, List<Case> history) {
        return new PlacementYear(
                IntStream.range(0, capacities.size())
                        .mapToObj(place -> "place " + place)
                        .toList(),
                capacities,
                batches,
                history);
    }

    /** Anything that can happen in a year of up to eight cases at up to four places, with many equal worths. */
    static PlacementYear tiny(long seed) {
        Random random = new Random(seed);
        int places = 1 + random.nextInt(4);
        List<Integer> capacities = random.ints(places, 0, 7).boxed().toList();
        List<List<Case>> batches = new ArrayList<>();
        for (int batch = 0; batch < 3; batch++) {
            batches.add(cases(1 + random.nextInt(2), places, random));
        }
        return of(capacities, batches, cases(random.nextInt(4), places, random));
    }

    private static List<Case> cases(int count, int places, Random random) {
        List<Case> cases = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int size = 1 + random.nextInt(3);
            double[] values = random.doubles(places)
                    .map(drawn -> drawn < 0.2 ? Double.NaN : Math.round(drawn * 6) / 6.0 * size)
                    .toArray();
            cases.add(someone(size, values));
        }
        return cases;
    }
}
