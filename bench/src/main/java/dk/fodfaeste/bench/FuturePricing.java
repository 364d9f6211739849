package dk.fodfaeste.bench;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import dk.fodfaeste.engine.dynamic.Case;
import dk.fodfaeste.engine.dynamic.PlacePrices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The price computation of placement over time beside a linear program on the same futures, which must agree on the value. */
final class FuturePricing {

    private static final int ROUNDS = 5;

    private FuturePricing() {}

    static Comparison row(List<List<Case>> futures, List<Integer> room) {
        Loader.loadNativeLibraries();
        ToDoubleFunction<List<Case>> ours =
                cases -> PlacePrices.lowest(cases, room).value();
        ToDoubleFunction<List<Case>> glop = cases -> glop(cases, room);
        for (List<Case> future : futures) {
            double difference = Math.abs(ours.applyAsDouble(future) - glop.applyAsDouble(future));
            if (difference > 1e-5) {
                throw new IllegalStateException("the two differ by " + difference);
            }
        }
        double our = Double.MAX_VALUE;
        double other = Double.MAX_VALUE;
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double ourNow = milliseconds(ours, futures);
            double otherNow = milliseconds(glop, futures);
            our = Math.min(our, ourNow);
            other = Math.min(other, otherNow);
            ratios[round] = ourNow / otherNow;
        }
        Arrays.sort(ratios);
        return new Comparison(
                String.format(
                        Locale.ROOT,
                        "lowest prices of a future of %d cases at %d places",
                        futures.getFirst().size(),
                        room.size()),
                String.format(Locale.ROOT, "%.2f ms", our),
                String.format(Locale.ROOT, "OR-Tools GLOP, the primal alone, %.2f ms", other),
                ratios[ROUNDS / 2]);
    }

    private static double milliseconds(ToDoubleFunction<List<Case>> work, List<List<Case>> futures) {
        long started = System.nanoTime();
        double sum = futures.stream().mapToDouble(work).sum();
        double milliseconds = (System.nanoTime() - started) / 1e6 / futures.size();
        if (!(sum > 0)) {
            throw new IllegalStateException("futures are worth something, not " + sum);
        }
        return milliseconds;
    }

    /** Model and solution; the model alone is a small part of it. */
    private static double glop(List<Case> cases, List<Integer> room) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPConstraint[] capacity = new MPConstraint[room.size()];
        for (int place = 0; place < capacity.length; place++) {
            capacity[place] = solver.makeConstraint(0, room.get(place));
        }
        MPObjective objective = solver.objective();
        objective.setMaximization();
        for (Case someone : cases) {
            MPConstraint once = solver.makeConstraint(0, 1);
            for (int place = 0; place < capacity.length; place++) {
                if (someone.isCompatible(place)) {
                    MPVariable goes = solver.makeNumVar(0, MPSolver.infinity(), "");
                    once.setCoefficient(goes, 1);
                    capacity[place].setCoefficient(goes, someone.size());
                    objective.setCoefficient(goes, someone.value(place));
                }
            }
        }
        solver.solve();
        double value = objective.value();
        solver.delete();
        return value;
    }
}
