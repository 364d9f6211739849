package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Opening;

/**
 * An opening in the index's numbers.
 *
 * @param step 0.9 to 1.1: does it lead on
 * @param tests that its gates ask a person to pass
 * @param place where it is
 * @param rows of its needs, in its own order
 */
record Asked(Opening opening, double step, int[] tests, int place, int[] rows) {

    static final double LEAST_STEP = 0.9;
    static final double MOST_STEP = 1.1;

    Asked {
        if (!(step >= LEAST_STEP && step <= MOST_STEP)) {
            throw new IllegalArgumentException("a step is 0.9 to 1.1, not " + step);
        }
    }

    Asked withStep(double changed) {
        return new Asked(opening, changed, tests, place, rows);
    }

    /** What the step costs against the best step, in units. */
    int stepUnits() {
        return CostScale.units(step / MOST_STEP);
    }
}
