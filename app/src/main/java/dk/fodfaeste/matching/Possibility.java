package dk.fodfaeste.matching;

import dk.fodfaeste.engine.Fit;
import dk.fodfaeste.engine.Reason;
import dk.fodfaeste.engine.Wish;
import java.util.Optional;

/** One opening for one person, with its reasons. @param word the person's own, if somebody asked */
public record Possibility(WorkOpening what, Fit fit, Optional<OwnWord> word) {

    /** Whether a step is expected to lead on is not known yet for any opening: neither more nor less. */
    private static final double STEP = 1.0;

    public double value() {
        return fit.value(wish(), STEP);
    }

    /** What the fit is multiplied by: the person's word and whether it leads on. */
    double worth() {
        return wish().factor() * STEP;
    }

    private Wish wish() {
        return word.map(OwnWord::wish).orElse(Wish.FINE);
    }

    public Kind kind() {
        if (!fit.isOpen()) {
            return Kind.CLOSED;
        }
        return fit.isBlind() ? Kind.BLIND : Kind.OPEN;
    }

    long blind() {
        return fit.reasons().stream().filter(Reason::isBlind).count();
    }

    /** Can be proposed; rests on something nobody has seen; closed by a gate or a need that is not met. */
    public enum Kind {
        OPEN,
        BLIND,
        CLOSED
    }
}
