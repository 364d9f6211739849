package dk.fodfaeste.engine.dynamic;

import dk.fodfaeste.engine.assignment.GapProblem;
import dk.fodfaeste.engine.assignment.GapSolution;
import dk.fodfaeste.engine.assignment.GapSolver;
import dk.fodfaeste.engine.assignment.Sense;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The part of a placement problem that is still open when every pair that loses more than a width is closed. */
final class Core {

    /** Worths are solved in millionths, or coarser where one would not fit in 40 bits. */
    private static final double FINEST = 1e6;

    private final PlacementProblem problem;
    private final double[][] loss;
    private final double width;
    private final int[] given;
    private final int[] free;
    private final int[] roomLeft;

    Core(PlacementProblem problem, double[][] loss, double width) {
        this.problem = problem;
        this.loss = loss;
        this.width = width;
        int nowhere = problem.room().length;
        given = new int[problem.sizes().length];
        free = IntStream.range(0, given.length)
                .filter(someone -> Arrays.stream(loss[someone])
                                .filter(lost -> lost <= width)
                                .count()
                        > 1)
                .toArray();
        for (int someone = 0; someone < given.length; someone++) {
            int only = least(loss[someone]);
            given[someone] = only == nowhere ? PlacementPolicy.UNPLACED : only;
        }
        Arrays.stream(free).forEach(someone -> given[someone] = PlacementPolicy.UNPLACED);
        roomLeft = problem.roomLeft(given);
    }

    private static int least(double[] losses) {
        return IntStream.range(0, losses.length)
                .reduce((best, other) -> losses[other] < losses[best] ? other : best)
                .orElseThrow();
    }

    /** Whether the cases that have no choice leave no place overfull. */
    boolean isPossible() {
        return Arrays.stream(roomLeft).allMatch(left -> left >= 0);
    }

    /** The bound is of placements within the core, up to the rounding of worths. */
    ExactPlacement solve(BooleanSupplier stop) {
        int[] placeOf = given.clone();
        double fixed = problem.worthOf(given);
        if (free.length == 0) {
            return new ExactPlacement(placeOf, fixed, fixed);
        }
        double scale = scale();
        Optional<GapSolution> found = GapSolver.solve(gap(scale), stop).found();
        if (found.isEmpty()) {
            return new ExactPlacement(placeOf, fixed, Double.POSITIVE_INFINITY);
        }
        GapSolution solution = found.get();
        for (int job = 0; job < free.length; job++) {
            placeOf[free[job]] = solution.agentOf(job).orElse(PlacementPolicy.UNPLACED);
        }
        double worth = problem.worthOf(placeOf);
        return new ExactPlacement(placeOf, worth, solution.isProven() ? worth : fixed + solution.bound() / scale);
    }

    private double scale() {
        double greatest = Arrays.stream(problem.worth())
                .flatMapToDouble(Arrays::stream)
                .filter(worth -> worth > 0)
                .max()
                .orElse(1);
        return Math.min(FINEST, Math.pow(10, Math.floor(Math.log10((1L << 39) / greatest))));
    }

    private GapProblem gap(double scale) {
        int places = problem.room().length;
        long[][] values = new long[places][free.length];
        long[][] uses = new long[places][free.length];
        for (int place = 0; place < places; place++) {
            for (int job = 0; job < free.length; job++) {
                boolean open = loss[free[job]][place] <= width;
                values[place][job] = open ? Math.round(problem.worth()[free[job]][place] * scale) : 0;
                uses[place][job] = open ? problem.sizes()[free[job]] : GapProblem.NEVER;
            }
        }
        return GapProblem.of(
                        Sense.MAXIMISE,
                        values,
                        uses,
                        Arrays.stream(roomLeft).asLongStream().toArray())
                .withOptionalJobs();
    }
}
