package dk.fodfaeste.engine.fit;

/**
 * What one need means for a pair.
 *
 * @param probability that the person does it at the level asked, 0 to 1
 * @param factor of the fit, 0 to 1
 * @param cost {@code −ln factor}; the costs of a pair add up to {@code −ln fit}
 */
public record Reason(Need need, NeedState state, double probability, double factor, double cost) {

    /** What the need means for the person: the one place where a belief becomes a factor. */
    public static Reason of(Candidate candidate, Need need) {
        Belief belief = candidate.beliefs().get(need.dimension());
        return belief == null ? reason(need, NeedState.UNKNOWN, evenly(need)) : of(need, belief);
    }

    /** What a belief in the need's dimension means for it. */
    public static Reason of(Need need, Belief belief) {
        return reason(need, belief.state(need.leastBin()), belief.atLeast(need.leastBin()));
    }

    private static Reason reason(Need need, NeedState state, double probability) {
        double factor = need.factor(probability);
        return new Reason(need, state, probability, factor, -Math.log(factor));
    }

    /** A dimension without any belief: as likely as not, except that the lowest level asks nothing. */
    private static double evenly(Need need) {
        return need.leastBin() == 0 ? 1 : 0.5;
    }

    /** A must that is not met and that the workplace cannot adapt: it closes the pair. */
    public boolean closes() {
        return need.strength() == Strength.MUST && state == NeedState.UNMET && !need.adaptable();
    }

    /** A must that nobody has seen: a proposal that rested on it would be blind. */
    public boolean isBlind() {
        return need.strength() == Strength.MUST && state == NeedState.UNKNOWN;
    }

    /** A must that is unknown or between: not enough for a company that is careful. */
    boolean isUnsure() {
        return need.strength() == Strength.MUST && (state == NeedState.UNKNOWN || state == NeedState.BETWEEN);
    }
}
