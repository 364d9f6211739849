package dk.fodfaeste.engine.dynamic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Years made up to measure placement over time, in the manner of resettlement data. A case has one or two adults and the size of a family;
 * it belongs to a group (language, region). The value of a place is the expected number of adults in work,
 * {@code Σ 1/(1 + e^−x)} with {@code x = −1.5 + quality(place) + welcome(group, place) + skill(adult) · (1 + slope(place)) + chance}: good
 * places are good for nearly all, some groups do well where few others do, and skill counts more in some labour markets. Standard
 * deviations: quality 1, welcome 0.7, skill 1, slope 0.6, chance 0.5. A place does not serve a group at all with probability 0.15.
 * Capacities are uneven, from 0.3 to 1.7 of the mean. None of these numbers was fitted to a method.
 *
 * @param cases of the year
 * @param tightness all capacities together, in people that come
 * @param drift how far the shares of the groups move over a year: each is multiplied by {@code e^±drift}; 0 for a steady stream
 * @param largestBatch batches have from 1 to so many cases, each as likely
 * @param hasHistory whether a year before it, of as many cases, is known
 */
public record SyntheticYear(
        int cases, int places, double tightness, double drift, int largestBatch, boolean hasHistory) {

    /** 500 cases, one at a time, 20 places, a tenth more room than people, a steady stream, the year before known. */
    public static SyntheticYear standard() {
        return new SyntheticYear(500, 20, 1.1, 0, 1, true);
    }

    public SyntheticYear withTightness(double other) {
        return new SyntheticYear(cases, places, other, drift, largestBatch, hasHistory);
    }

    public SyntheticYear withDrift(double other) {
        return new SyntheticYear(cases, places, tightness, other, largestBatch, hasHistory);
    }

    public SyntheticYear withLargestBatch(int other) {
        return new SyntheticYear(cases, places, tightness, drift, other, hasHistory);
    }

    public SyntheticYear withoutHistory() {
        return new SyntheticYear(cases, places, tightness, drift, largestBatch, false);
    }

    public SyntheticYear withCases(int other) {
        return new SyntheticYear(other, places, tightness, drift, largestBatch, hasHistory);
    }

    public PlacementYear year(long seed) {
        Random random = new Random(seed);
        SyntheticCountry country = SyntheticCountry.of(places, random);
        List<Case> before = hasHistory ? stream(country, "before-", -1, random) : List.of();
        List<Case> year = stream(country, "", 0, random);
        int people = year.stream().mapToInt(Case::size).sum();
        return new PlacementYear(
                IntStream.rangeClosed(1, places)
                        .mapToObj(place -> "place-" + place)
                        .toList(),
                capacities(tightness * people, random),
                batches(year, random),
                before);
    }

    private List<Case> stream(SyntheticCountry country, String prefix, double from, Random random) {
        return IntStream.range(0, cases)
                .mapToObj(
                        index -> country.arrival(prefix + (index + 1), drift * (from + index / (double) cases), random))
                .toList();
    }

    private List<Integer> capacities(double people, Random random) {
        double[] weights = random.doubles(places, 0.3, 1.7).toArray();
        double sum = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights)
                .mapToObj(weight -> (int) Math.round(people * weight / sum))
                .toList();
    }

    private List<List<Case>> batches(List<Case> year, Random random) {
        List<List<Case>> batches = new ArrayList<>();
        for (int from = 0; from < year.size(); ) {
            int until = Math.min(year.size(), from + 1 + random.nextInt(largestBatch));
            batches.add(year.subList(from, until));
            from = until;
        }
        return batches;
    }
}
