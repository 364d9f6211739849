package dk.fodfaeste.engine.assignment;

/**
 * Raises the Lagrangian bound by subgradient steps (Held, Wolfe, Crowder, "Validation of subgradient optimization", Mathematical
 * Programming 6, 1974), with part of the last direction kept (Camerini, Fratta, Maffioli, "On improving relaxation methods by modified
 * gradient techniques", Mathematical Programming Study 3, 1975).
 */
final class MultiplierSearch {

    private static final double KEPT_OF_DIRECTION = 0.6;

    private final GapModel model;
    private final Effort effort;
    private final Lagrangian lagrangian;
    private final long[] best;
    private final double[] direction;
    private double pace;

    MultiplierSearch(GapModel model, Lagrangian lagrangian, Effort effort) {
        this.model = model;
        this.effort = effort;
        this.lagrangian = lagrangian;
        best = new long[model.jobs];
        direction = new double[model.jobs];
    }

    /**
     * @param multipliers to begin with; afterwards those of the best bound
     * @param target bound in units of 1/scale at which the search may end
     * @param patience steps without a better bound after which the pace is halved
     * @return the best bound, in units of 1/scale
     */
    long raise(Branch branch, long[] multipliers, long target, double firstPace, int steps, int patience) {
        long highest = Long.MIN_VALUE;
        int sinceBetter = 0;
        pace = firstPace;
        java.util.Arrays.fill(direction, 0);
        for (int step = 0; step <= steps; step++) {
            long bound = lagrangian.bound(branch, multipliers);
            if (bound > highest) {
                highest = bound;
                System.arraycopy(multipliers, 0, best, 0, best.length);
                sinceBetter = 0;
            } else if (++sinceBetter >= patience) {
                System.arraycopy(best, 0, multipliers, 0, best.length);
                java.util.Arrays.fill(direction, 0);
                lagrangian.bound(branch, multipliers);
                bound = highest;
                pace /= 2;
                sinceBetter = 0;
            }
            if (highest >= target || step == steps || effort.isSpent() || !move(branch, multipliers, target - bound)) {
                break;
            }
        }
        System.arraycopy(best, 0, multipliers, 0, best.length);
        return highest;
    }

    /** @return whether there was anywhere to go */
    private boolean move(Branch branch, long[] multipliers, long distance) {
        double length = 0;
        double along = 0;
        for (int job = 0; job < model.jobs; job++) {
            if (branch.isFree(job)) {
                int missing = 1 - lagrangian.times(job);
                direction[job] = missing + KEPT_OF_DIRECTION * direction[job];
                length += direction[job] * direction[job];
                along += Math.abs(missing);
            }
        }
        if (along == 0) {
            return false;
        }
        double stride = pace * distance / length;
        for (int job = 0; job < model.jobs; job++) {
            if (branch.isFree(job)) {
                multipliers[job] = Math.clamp(
                        multipliers[job] + Math.round(stride * direction[job]),
                        -model.farthestMultiplier,
                        model.farthestMultiplier);
            }
        }
        return true;
    }
}
