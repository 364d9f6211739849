package dk.fodfaeste.engine.dynamic;

import java.util.Arrays;

/**
 * The linear relaxation of a placement, solved.
 *
 * @param bound no placement is worth more
 * @param loss of a case (row) at a place (column; the last is nowhere): a placement with this pair is worth at most {@code bound − loss};
 *     infinite where the case cannot go
 * @param rounded the cases that stand at one place, the others in what room is left
 */
record Relaxation(double bound, double[][] loss, int[] rounded) {

    static Relaxation of(PlacementProblem problem) {
        PersonScale scale = new PersonScale(greatestPerPerson(problem));
        int places = problem.room().length;
        TransportationSolver solver = new TransportationSolver(places);
        solver.start(problem.room(), new long[places]);
        for (int someone = 0; someone < problem.sizes().length; someone++) {
            solver.add(scale.row(problem.sizes()[someone], problem.worth()[someone]), problem.sizes()[someone]);
        }
        solver.solve();
        double[] prices = middlePrices(solver, scale, places);
        return price(problem, prices, round(problem, solver.flow));
    }

    private static double greatestPerPerson(PlacementProblem problem) {
        double greatest = 0;
        for (int someone = 0; someone < problem.sizes().length; someone++) {
            for (double worth : problem.worth()[someone]) {
                greatest = worth > 0 ? Math.max(greatest, worth / problem.sizes()[someone]) : greatest;
            }
        }
        return greatest;
    }

    /** Between the lowest and the highest optimal prices, where most pairs lose something. */
    private static double[] middlePrices(TransportationSolver solver, PersonScale scale, int places) {
        long[] lowest = new long[places];
        long[] highest = new long[places];
        solver.minimalPrices(lowest);
        solver.maximalPrices(highest);
        double[] prices = new double[places];
        for (int place = 0; place < places; place++) {
            prices[place] = (scale.value(lowest[place]) + scale.value(highest[place])) / 2;
        }
        return prices;
    }

    /** Whatever the prices, this is a bound: all the room at its price, and for everybody what they gain over it. */
    private static Relaxation price(PlacementProblem problem, double[] prices, int[] rounded) {
        int places = prices.length;
        double bound = 0;
        for (int place = 0; place < places; place++) {
            bound += problem.room()[place] * prices[place];
        }
        double[][] loss = new double[problem.sizes().length][places + 1];
        for (int someone = 0; someone < loss.length; someone++) {
            double surplus = 0;
            for (int place = 0; place < places; place++) {
                double gain = problem.worth()[someone][place] - problem.sizes()[someone] * prices[place];
                loss[someone][place] = Double.isNaN(gain) ? Double.NEGATIVE_INFINITY : gain;
                surplus = Math.max(surplus, loss[someone][place]);
            }
            bound += surplus;
            for (int place = 0; place <= places; place++) {
                loss[someone][place] = surplus - loss[someone][place];
            }
        }
        return new Relaxation(bound, loss, rounded);
    }

    private static int[] round(PlacementProblem problem, Transportation flow) {
        int[] rounded = new int[problem.sizes().length];
        Arrays.fill(rounded, PlacementPolicy.UNPLACED);
        for (int someone = 0; someone < rounded.length; someone++) {
            for (int place = 0; place < problem.room().length; place++) {
                if (flow.persons(someone, place) == problem.sizes()[someone]) {
                    rounded[someone] = place;
                }
            }
        }
        int[] left = problem.roomLeft(rounded);
        for (int someone = 0; someone < rounded.length; someone++) {
            if (rounded[someone] == PlacementPolicy.UNPLACED) {
                rounded[someone] = bestWithRoom(problem, someone, left);
            }
        }
        return rounded;
    }

    private static int bestWithRoom(PlacementProblem problem, int someone, int[] left) {
        int best = PlacementPolicy.UNPLACED;
        for (int place = 0; place < left.length; place++) {
            if (left[place] >= problem.sizes()[someone]
                    && problem.worth()[someone][place] > problem.worthOf(someone, best)) {
                best = place;
            }
        }
        if (best != PlacementPolicy.UNPLACED) {
            left[best] -= problem.sizes()[someone];
        }
        return best;
    }
}
