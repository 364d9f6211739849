package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.Reason;
import dk.fodfaeste.engine.fit.Wish;

/**
 * One of a person's best openings, with every reason.
 *
 * @param wish the person's own word; FINE where nothing was said
 * @param step 0.9 to 1.1: does it lead on
 */
public record Possibility(Fit fit, Wish wish, double step) {

    /** {@code fit · wish · step}, more than 0. */
    public double value() {
        return fit.value(wish, step);
    }

    /** How many must needs nobody has seen: 0 for what can be proposed. */
    public int blind() {
        return (int) fit.reasons().stream().filter(Reason::isBlind).count();
    }
}
