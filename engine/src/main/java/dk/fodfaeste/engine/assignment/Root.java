package dk.fodfaeste.engine.assignment;

import java.util.stream.IntStream;

/** The whole problem as a branch, with the multipliers of its best bound. */
final class Root {

    private static final int STEPS = 600;
    private static final int PATIENCE = 15;

    private final GapModel model;
    private final Branch branch;
    private final Lagrangian lagrangian;
    private final MultiplierSearch multiplierSearch;
    private final long[] multipliers;
    private final long[][] ifGiven;
    private long bound = Long.MIN_VALUE;

    /** @param jobPrices multipliers to begin with */
    Root(GapModel model, Branch branch, double[] jobPrices, Effort effort) {
        this.model = model;
        this.branch = branch;
        lagrangian = new Lagrangian(model, effort);
        multiplierSearch = new MultiplierSearch(model, lagrangian, effort);
        multipliers = new long[model.jobs];
        ifGiven = new long[model.agents][model.jobs];
        for (int job = 0; job < model.jobs; job++) {
            multipliers[job] = Math.round(jobPrices[job] * model.scale);
        }
        lagrangian.bound(branch, multipliers);
    }

    /** @param cost of an assignment that the bound need not pass */
    void raiseBound(long cost) {
        multiplierSearch.raise(branch, multipliers, cost * model.scale, 1.0, STEPS, PATIENCE);
        bound = lagrangian.probe(branch, multipliers, ifGiven);
    }

    /** No assignment costs less. */
    long lowestCost() {
        return Math.ceilDiv(bound, model.scale);
    }

    long[] multipliers() {
        return multipliers.clone();
    }

    /** What the agents would choose, some of them too much; a start for better. */
    int[] agentsChoice() {
        return lagrangian.choice(branch);
    }

    Branch whole() {
        return branch.copy();
    }

    /** Without the pairs that cannot be part of anything cheaper than the incumbent; dead if nothing can. */
    Branch narrowed(Incumbent incumbent) {
        Branch narrowed = branch.copy();
        narrowed.forbidAbove(ifGiven, (incumbent.cost() - 1) * model.scale);
        return narrowed;
    }

    /** The pairs with the lowest bounds; dead if a job has none of them. @param choices open pairs that a job has on average */
    Branch core(double choices) {
        long[] bounds = IntStream.range(0, model.agents)
                .boxed()
                .flatMapToLong(agent -> IntStream.range(0, model.jobs)
                        .filter(job -> branch.isOpen(agent, job))
                        .mapToLong(job -> ifGiven[agent][job]))
                .sorted()
                .toArray();
        int kept = (int) Math.min(bounds.length, Math.round(choices * branch.freeJobs()));
        Branch core = branch.copy();
        core.forbidAbove(ifGiven, kept == 0 ? Long.MAX_VALUE : bounds[kept - 1]);
        return core;
    }
}
