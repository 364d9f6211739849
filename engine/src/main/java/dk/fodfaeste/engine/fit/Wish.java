package dk.fodfaeste.engine.fit;

/** The person's own words about an opening. «No thanks» is no gate: an explicit no is said of a named opening. */
public enum Wish {
    NO_THANKS(0.6),
    FINE(0.9),
    WOULD_LIKE(1.05),
    DREAM(1.2);

    private final double factor;

    Wish(double factor) {
        this.factor = factor;
    }

    public double factor() {
        return factor;
    }
}
