package dk.fodfaeste.engine.assignment;

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

    /** Begins with multipliers that leave every job free of charge to its cheapest agent. */
    Root(GapModel model, Branch branch, Effort effort) {
        this.model = model;
        this.branch = branch;
        lagrangian = new Lagrangian(model, effort);
        multiplierSearch = new MultiplierSearch(model, lagrangian, effort);
        multipliers = new long[model.jobs];
        ifGiven = new long[model.agents][model.jobs];
        for (int job = 0; job < model.jobs; job++) {
            multipliers[job] = model.leastCost(job) * model.scale;
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
        return core(incumbent.cost() - 1);
    }

    /** Without the pairs that cannot be part of anything of at most this cost; dead if nothing can. */
    Branch core(long cost) {
        Branch core = branch.copy();
        core.forbidAbove(ifGiven, cost * model.scale);
        return core;
    }
}
