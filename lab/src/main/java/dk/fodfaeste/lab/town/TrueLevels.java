package dk.fodfaeste.lab.town;

/** What a person truly can, in every dimension: 0 to 4, not only whole levels. Nobody in the organisation sees it. */
public final class TrueLevels {

    private final double[] levels;

    /** @param levels one for each dimension, 0 to 4 */
    public TrueLevels(double[] levels) {
        if (levels.length != Dimensions.COUNT) {
            throw new IllegalArgumentException("a person has " + Dimensions.COUNT + " levels, not " + levels.length);
        }
        this.levels = levels.clone();
        for (double level : levels) {
            if (!(level >= 0 && level <= Dimensions.HIGHEST)) {
                throw new IllegalArgumentException("a true level lies in 0 to 4, not at " + level);
            }
        }
    }

    public double of(int dimension) {
        return levels[dimension];
    }

    /** The level of the scale that a faultless observer would see. */
    public int seen(int dimension) {
        return (int) Math.round(levels[dimension]);
    }

    /** How far the person is below a least level; 0 where not below. */
    public double gap(int dimension, int leastLevel) {
        return Math.max(0, leastLevel - levels[dimension]);
    }

    public double mean() {
        double sum = 0;
        for (double level : levels) {
            sum += level;
        }
        return sum / levels.length;
    }

    /** @return the levels after one dimension has grown by doing */
    public TrueLevels grown(int dimension, double by) {
        TrueLevels after = new TrueLevels(levels);
        after.levels[dimension] = Math.clamp(levels[dimension] + by, 0, Dimensions.HIGHEST);
        return after;
    }
}
