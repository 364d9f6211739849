package dk.fodfaeste.engine.assignment;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Makes a good assignment better: takes a few agents, frees all their jobs, and asks the tree for anything cheaper among them (large
 * neighbourhood search; Shaw, "Using constraint programming and local search methods to solve vehicle routing problems", CP98). The
 * neighbourhoods grow while they are searched to the end and shrink when they are not. Seeded.
 */
final class Neighbourhoods {

    /** For one neighbourhood, in cells of knapsack tables: about 10 ms. */
    private static final long WORK = 10_000_000;

    private final GapModel model;
    private final BooleanSupplier stop;
    private final SplittableRandom random = new SplittableRandom(1998);
    private double agentsFreed = 3;

    Neighbourhoods(GapModel model, BooleanSupplier stop) {
        this.model = model;
        this.stop = stop;
    }

    /** @param branch to keep to; its pairs that the incumbent already rules out may be forbidden */
    void search(Branch branch, long[] multipliers, Incumbent incumbent, Effort effort) {
        while (!effort.isSpent()) {
            Effort some = new Effort(stop, WORK);
            Branch neighbourhood = around(incumbent.agentOf(), branch);
            boolean toTheEnd = new TreeSearch(model, incumbent, some, () -> {})
                    .ask(neighbourhood, multipliers.clone(), incumbent.cost() - 1);
            agentsFreed = Math.clamp(agentsFreed + (toTheEnd ? 0.2 : -0.5), 2, Math.max(2, model.agents));
            effort.spend(some.used() + model.jobs);
        }
    }

    private Branch around(int[] agentOf, Branch branch) {
        Branch neighbourhood = branch.copy();
        boolean[] isFreed = pick();
        for (int job = 0; job < model.jobs; job++) {
            if (!isFreed[agentOf[job]]) {
                neighbourhood.give(agentOf[job], job);
            }
        }
        for (int job = 0; job < model.jobs; job++) {
            for (int agent = 0; agent < model.agents; agent++) {
                if (!isFreed[agent]) {
                    neighbourhood.forbid(agent, job);
                }
            }
        }
        return neighbourhood;
    }

    private boolean[] pick() {
        boolean[] picked = new boolean[model.agents];
        int left = Math.min((int) agentsFreed, model.agents);
        while (left > 0) {
            int agent = random.nextInt(model.agents);
            left -= picked[agent] ? 0 : 1;
            picked[agent] = true;
        }
        return picked;
    }
}
