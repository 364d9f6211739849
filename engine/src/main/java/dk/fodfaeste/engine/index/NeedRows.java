package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Strength;
import java.util.Arrays;

/**
 * The distinct needs of all openings, each a row of the index. Needs of one dimension and bin share a level: the row of probabilities that
 * their factors are made from.
 */
final class NeedRows {

    private record Level(String dimension, int leastBin) {}

    private final Numbering<Need> needs = new Numbering<>();
    private final Numbering<Level> levels = new Numbering<>();
    private int[] levelOf = new int[64];
    private double[] shareOf = new double[64];

    /** The need's row, a new one if no opening has asked it before. */
    int of(Need need) {
        Need asked = withoutWhatMakesNoDifference(need);
        int before = needs.size();
        int row = needs.of(asked);
        if (row == before) {
            if (row == levelOf.length) {
                levelOf = Arrays.copyOf(levelOf, 2 * row);
                shareOf = Arrays.copyOf(shareOf, 2 * row);
            }
            levelOf[row] = levels.of(new Level(asked.dimension(), asked.leastBin()));
            shareOf[row] = asked.share();
        }
        return row;
    }

    /** That a should or a nice need can be adapted changes nothing: both are met or not, and cost the same. */
    private static Need withoutWhatMakesNoDifference(Need need) {
        boolean must = need.strength() == Strength.MUST;
        return must ? need : new Need(need.dimension(), need.leastBin(), need.strength(), false);
    }

    Need get(int row) {
        return needs.get(row);
    }

    int size() {
        return needs.size();
    }

    int level(int row) {
        return levelOf[row];
    }

    int levels() {
        return levels.size();
    }

    /** To the last bit what {@code Fit} multiplies by. */
    double factor(int row, double probability) {
        return 1 - shareOf[row] * (1 - probability);
    }
}
