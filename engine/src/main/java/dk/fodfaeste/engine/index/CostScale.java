package dk.fodfaeste.engine.index;

/**
 * A cost, {@code −ln factor}, in whole 64ths of a nat rounded down: a lower bound that fits a byte. One unit is 1.6 % of a value; the scale
 * ends at 4 nats, a value of 0.018.
 */
final class CostScale {

    static final double UNITS_PER_NAT = 64;

    /** Room for the rounding of a few logarithms and products in double precision, of some 1e-15 each. */
    private static final double ROUNDING = 1 + 1e-9;

    private static final double[] MOST = mostOf();

    private CostScale() {}

    private static double[] mostOf() {
        double[] most = new double[Lanes.MOST + 1];
        for (int units = 0; units < most.length; units++) {
            most[units] = Math.exp(-units / UNITS_PER_NAT) * ROUNDING;
        }
        return most;
    }

    /** @param factor 0 to 1 @return 0 to 255; the true cost is this much or more */
    static int units(double factor) {
        return (int) Math.min(Lanes.MOST, -Math.log(factor) * UNITS_PER_NAT);
    }

    /** No product of factors whose units add up to so many (or to more, from 255 on) is greater than this. */
    static double most(int units) {
        return MOST[units];
    }
}
