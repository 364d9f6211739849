package dk.fodfaeste.engine.fit;

/** How strongly a workplace asks for something. */
public enum Strength {
    MUST(1.0),
    SHOULD(0.3),
    NICE(0.1);

    private final double share;

    Strength(double share) {
        this.share = share;
    }

    /** How much of {@code 1 − P} a need of this strength takes from the fit. */
    double share() {
        return share;
    }
}
