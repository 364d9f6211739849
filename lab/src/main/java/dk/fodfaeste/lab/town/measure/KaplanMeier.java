package dk.fodfaeste.lab.town.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * How long something takes when not everybody is followed to the end: the product-limit estimator (Kaplan and Meier, JASA 53, 1958).
 * Whoever left, or still waits when the simulation ends, counts for as long as was seen.
 *
 * @param remaining share for whom it has not happened by the end of week 0, 1, 2 …; never rises
 */
public record KaplanMeier(List<Double> remaining) {

    public KaplanMeier {
        remaining = List.copyOf(remaining);
    }

    /**
     * @param weeks until it happened, or until nobody looked any more; 0 or more
     * @param happened whether it did
     */
    public record Spell(int weeks, boolean happened) {}

    /** @param horizon weeks to look at, 0 or more */
    public static KaplanMeier of(List<Spell> spells, int horizon) {
        int[] events = new int[horizon + 1];
        int[] ends = new int[horizon + 1];
        int atRisk = spells.size();
        for (Spell spell : spells) {
            if (spell.weeks <= horizon) {
                ends[spell.weeks]++;
                events[spell.weeks] += spell.happened ? 1 : 0;
            }
        }
        List<Double> remaining = new ArrayList<>();
        double share = 1;
        for (int week = 0; week <= horizon; week++) {
            share *= atRisk == 0 ? 1 : 1 - (double) events[week] / atRisk;
            atRisk -= ends[week];
            remaining.add(share);
        }
        return new KaplanMeier(remaining);
    }

    /** First week by which it has happened for the share; the horizon where that is not reached. @param share 0 to 1 */
    public int quantile(double share) {
        for (int week = 0; week < remaining.size(); week++) {
            if (remaining.get(week) <= 1 - share + 1e-12) {
                return week;
            }
        }
        return remaining.size() - 1;
    }

    /** Mean weeks within the horizon: the area under the curve. */
    public double restrictedMean() {
        return remaining.stream()
                .limit(remaining.size() - 1L)
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
