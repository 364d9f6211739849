package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/**
 * Some assignment that keeps the capacities, at once and before there is any bound: greedily by use alone, which finds one wherever there
 * is room to spare; then at prices of the capacities, which finds a good one. Where neither does, use alone is searched.
 */
final class FirstAssignment {

    /** What the capacities are said to be worth, in shares of their prices: dear room is kept for those who need it. */
    private static final double[] DEARER = {1, 0.9, 1.1, 1.25, 1.5, 2, 4};

    private static final int FEW_ROUNDS = 300;
    private static final int MANY_ROUNDS = 10_000;

    private static final long SEED = 1981;

    private final GapModel model;
    private final Branch branch;
    private final Incumbent incumbent;
    private final Effort effort;

    FirstAssignment(GapModel model, Branch branch, Incumbent incumbent, Effort effort) {
        this.model = model;
        this.branch = branch;
        this.incumbent = incumbent;
        this.effort = effort;
    }

    /** By use alone; it is over in a moment, and is not stopped. */
    void findAny() {
        assign(0, RegretGreedy.prices(model, true));
        if (!incumbent.exists()) {
            assign(0, RegretGreedy.prices(model, false));
        }
    }

    /** @param prices of a unit of each agent's capacity */
    void findGood(double[] prices) {
        for (int index = 0; index < DEARER.length && !effort.isSpent(); index++) {
            double dearer = DEARER[index];
            assign(1, Arrays.stream(prices).map(price -> price * dearer).toArray());
        }
        searchByUse(FEW_ROUNDS);
    }

    private void assign(double costShare, double[] prices) {
        incumbent.offer(new RegretGreedy(model, branch, costShare, prices).run());
        effort.spend((long) model.jobs * (model.jobs + model.agents));
    }

    /** To be called where nobody proved yet that there is none. */
    void findAtLast() {
        searchByUse(MANY_ROUNDS);
    }

    /** Every pair costs its share of the agent's capacity: what is left over in all is then as much as can be. */
    private void searchByUse(int rounds) {
        if (incumbent.exists()) {
            return;
        }
        GapModel byUse = model.byUse();
        Branch open = Branch.root(byUse);
        Incumbent found = new Incumbent(byUse);
        int[] start = new RegretGreedy(byUse, open, 1, new double[model.agents]).run();
        new PathRelinking(byUse, open, start, SEED).run(found, rounds, effort.until(found::exists));
        if (found.exists()) {
            incumbent.offer(found.agentOf());
        }
    }
}
