package dk.fodfaeste.engine.dynamic;

import java.util.function.BooleanSupplier;

/** Solves ever wider cores until what lies outside cannot be better than what was found. */
final class CoreSearch {

    /** Of the bound: how far the optimum usually lies below it, at most. */
    private static final double FIRST_WIDTH = 2e-4;

    private static final double WIDER = 4;

    private final PlacementProblem problem;
    private final Relaxation relaxation;
    private int[] best;
    private double worth;

    CoreSearch(PlacementProblem problem, Relaxation relaxation) {
        this.problem = problem;
        this.relaxation = relaxation;
        best = relaxation.rounded();
        worth = problem.worthOf(best);
    }

    ExactPlacement run(BooleanSupplier stop) {
        double bound = Math.max(worth, relaxation.bound());
        double width = Math.min(needed(), FIRST_WIDTH * bound);
        while (worth < bound && !stop.getAsBoolean()) {
            boolean isWideEnough = width >= needed();
            Core core = new Core(problem, relaxation.loss(), width);
            if (core.isPossible()) {
                ExactPlacement inside = core.solve(stop);
                take(inside);
                double outside = relaxation.bound() - width;
                bound = Math.max(worth, Math.min(bound, Math.max(outside, inside.bound())));
                bound = isWideEnough && inside.isProven() ? worth : bound;
            } else if (isWideEnough) {
                bound = worth;
            }
            width = Math.clamp(needed(), width, width * WIDER) + Math.ulp(bound);
        }
        return new ExactPlacement(best, worth, bound);
    }

    private double needed() {
        return relaxation.bound() - worth;
    }

    private void take(ExactPlacement found) {
        if (found.worth() > worth) {
            best = found.placeOf();
            worth = found.worth();
        }
    }
}
