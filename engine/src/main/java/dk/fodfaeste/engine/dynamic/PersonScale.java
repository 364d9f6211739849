package dk.fodfaeste.engine.dynamic;

/**
 * Worths per person as integers. The unit is a power of two, chosen so that the greatest worth has 40 bits: finer than a part in 10¹², and
 * sums over a hundred thousand people still fit a long.
 */
final class PersonScale {

    /** So far below every worth that no path would take it; sums of two still fit a long. */
    static final long INCOMPATIBLE = -(1L << 60);

    private static final int BITS = 40;

    private final double unit;

    /** @param greatest worth per person, 0 or more */
    PersonScale(double greatest) {
        unit = Math.scalb(1.0, Math.max(Math.getExponent(greatest), -900) + 1 - BITS);
    }

    /**
     * @param worth of the case as a whole, one per place; {@link Double#NaN} where it cannot go
     * @return per person, with a last column for nowhere, which is worth 0
     */
    long[] row(int people, double[] worth) {
        long[] row = new long[worth.length + 1];
        for (int place = 0; place < worth.length; place++) {
            row[place] = Double.isNaN(worth[place]) ? INCOMPATIBLE : Math.round(worth[place] / people / unit);
        }
        return row;
    }

    double value(long worth) {
        return worth * unit;
    }
}
