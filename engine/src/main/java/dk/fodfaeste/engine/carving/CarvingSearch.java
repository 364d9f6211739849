package dk.fodfaeste.engine.carving;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The local search over whole weeks (Timefold). It ends by a count of moves and starts from a seed: the same answer on every machine. */
final class CarvingSearch {

    private static final long SEED = 20_261_123;

    private CarvingSearch() {}

    static List<Choice> improved(Week week, Collection<Choice> start) {
        return week.tasks().isEmpty() ? List.of() : ExactPieces.improved(week, moved(week, start));
    }

    private static List<Choice> moved(Week week, Collection<Choice> start) {
        if (week.policy().moves() == 0) {
            return List.copyOf(start);
        }
        SolverFactory<CarvingPlan> factory =
                SolverFactory.create(config(week.policy().moves()));
        return better(
                week,
                start,
                factory.buildSolver().solve(new CarvingPlan(week, start)).taken());
    }

    private static List<Choice> better(Week week, Collection<Choice> start, List<Choice> found) {
        Worth before = week.worth(start).orElseThrow();
        return week.worth(found)
                .filter(worth -> worth.compareTo(before) > 0)
                .map(worth -> found)
                .orElse(List.copyOf(start));
    }

    /** What the solver's rules say of the choices. (Its analysis match by match is not in the free edition; shares are counted here.) */
    static HardMediumSoftScore score(Week week, Collection<Choice> choices) {
        SolverFactory<CarvingPlan> factory = SolverFactory.create(config(1));
        return Objects.requireNonNull(SolutionManager.<CarvingPlan, HardMediumSoftScore>create(factory)
                .update(new CarvingPlan(week, choices)));
    }

    private static SolverConfig config(long moves) {
        return new SolverConfig()
                .withSolutionClass(CarvingPlan.class)
                .withEntityClasses(TaskChoice.class)
                .withConstraintProviderClass(CarvingConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(SEED)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(moves())
                        .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                .withSimulatedAnnealingStartingTemperature("5hard/50000medium/1000soft"))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves)));
    }

    /** One task, two tasks that change places, or two tasks at once: a short task needs a partner to come for. */
    private static UnionMoveSelectorConfig moves() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        new ChangeMoveSelectorConfig(),
                        new SwapMoveSelectorConfig(),
                        new CartesianProductMoveSelectorConfig()
                                .withMoveSelectors(new ChangeMoveSelectorConfig(), new ChangeMoveSelectorConfig()));
    }
}
