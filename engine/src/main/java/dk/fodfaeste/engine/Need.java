package dk.fodfaeste.engine;

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

    /** The factor of the fit: see matching, § 3. A must that can be adapted costs half. */
    double factor(double probability) {
        double share = strength == Strength.MUST && adaptable ? 0.5 : strength.share();
        return 1 - share * (1 - probability);
    }
}
