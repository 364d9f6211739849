package dk.fodfaeste.engine.fit;

/**
 * What an opening asks in one dimension.
 *
 * @param dimension id in the catalogue
 * @param leastBin least level, a bin of the dimension's scale
 * @param adaptable whether the workplace can adapt it
 */
public record Need(String dimension, int leastBin, Strength strength, boolean adaptable) {

    public Need {
        if (leastBin < 0) {
            throw new IllegalArgumentException("a least level is 0 or more, not " + leastBin);
        }
    }

    /**
     * How much of {@code 1 − P} this need takes from the fit, 0 to 1: its strength's share, or half where a must can be adapted.
     */
    public double share() {
        return strength == Strength.MUST && adaptable ? 0.5 : strength.share();
    }

    /** The factor of the fit, 0 to 1 (matching, § 3). @param probability that the person does it at the level asked, 0 to 1 */
    public double factor(double probability) {
        return 1 - share() * (1 - probability);
    }
}
