package dk.fodfaeste.rules.law;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One supported for so many ordinary employees up to a limit, one for so many beyond it, and always at least so many. Fractions are rounded
 * down at each step, as the published table of heads does: 9 → 1, 10 → 2, 59 → 10, 60 → 11.
 */
public record Cap(int firstUpTo, int firstOneFor, int thenOneFor, int atLeast) {

    public Cap {
        if (firstUpTo < 0 || firstOneFor < 1 || thenOneFor < 1 || atLeast < 0) {
            throw new IllegalArgumentException("no such ratio");
        }
    }

    /** @param ordinary full-time equivalents, 0 or more */
    public int of(BigDecimal ordinary) {
        int whole = ordinary.setScale(0, RoundingMode.DOWN).intValue();
        int first = Math.min(whole, firstUpTo) / firstOneFor;
        int beyond = Math.max(0, whole - firstUpTo) / thenOneFor;
        return Math.max(atLeast, first + beyond);
    }
}
