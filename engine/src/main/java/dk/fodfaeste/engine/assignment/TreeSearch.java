package dk.fodfaeste.engine.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Answers «is there an assignment of at most this cost in the branch?» by depth first over Lagrangian bounds. In every node all pairs are
 * forbidden whose bound passes the cost asked for (Posta, Ferland, Michelon 2012), and the job with the fewest agents left is branched on.
 */
final class TreeSearch {

    private static final double PACE = 0.5;
    private static final int STEPS = 25;
    private static final int PATIENCE = 5;

    /** The first node's multipliers may come from another branch. */
    private static final int FIRST_STEPS = 100;

    private static final int FIRST_PATIENCE = 10;

    /** Another round of bounds pays when at least a tenth of the open pairs was forbidden. */
    private static final double WORTH_ANOTHER = 0.9;

    private final GapModel model;
    private final Effort effort;
    private final Incumbent incumbent;
    private final Lagrangian lagrangian;
    private final MultiplierSearch multiplierSearch;
    private final Runnable betweenNodes;

    /** Row agent, column job: the bound if the pair is given, as probed last. */
    private final long[][] ifGiven;

    private long cutoff;

    /** @param betweenNodes done before every node */
    TreeSearch(GapModel model, Incumbent incumbent, Effort effort, Runnable betweenNodes) {
        this.model = model;
        this.effort = effort;
        this.incumbent = incumbent;
        this.betweenNodes = betweenNodes;
        ifGiven = new long[model.agents][model.jobs];
        lagrangian = new Lagrangian(model, effort);
        multiplierSearch = new MultiplierSearch(model, lagrangian, effort);
    }

    /**
     * Offers every cheaper assignment it comes upon to the incumbent.
     *
     * @return whether the branch was searched to the end, so that nothing of at most the cost asked for is left in it but the incumbent
     */
    boolean ask(Branch branch, long[] multipliers, long cost) {
        cutoff = Math.min(cost, incumbent.cost() - 1);
        explore(branch, multipliers, 0);
        return !effort.isSpent();
    }

    private void explore(Branch branch, long[] multipliers, int depth) {
        betweenNodes.run();
        if (!tighten(branch, multipliers, depth)) {
            return;
        }
        int job = branchingJob(branch);
        long[] bounds = boundsOf(job);
        for (int agent : agentsByBound(branch, job, bounds)) {
            if (bounds[agent] > mostBound() || effort.isSpent()) {
                return;
            }
            Branch child = branch.copy();
            child.give(agent, job);
            explore(child, multipliers.clone(), depth + 1);
        }
    }

    /** Kept apart, since deeper nodes use the same table. */
    private long[] boundsOf(int job) {
        return Arrays.stream(ifGiven).mapToLong(bounds -> bounds[job]).toArray();
    }

    private int[] agentsByBound(Branch branch, int job, long[] bounds) {
        return IntStream.range(0, model.agents)
                .filter(agent -> branch.isOpen(agent, job))
                .boxed()
                .sorted(Comparator.comparingLong(agent -> bounds[agent]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Bounds and forbids in turn until it no longer pays. @return whether anything is left to search */
    private boolean tighten(Branch branch, long[] multipliers, int depth) {
        boolean again = true;
        while (again) {
            if (isSettled(branch)) {
                return false;
            }
            int steps = depth == 0 ? FIRST_STEPS : STEPS;
            int patience = depth == 0 ? FIRST_PATIENCE : PATIENCE;
            long bound = multiplierSearch.raise(branch, multipliers, mostBound() + 1, PACE, steps, patience);
            if (bound > mostBound()) {
                return false;
            }
            lagrangian.probe(branch, multipliers, ifGiven);
            offerAgentsChoice(branch);
            int before = branch.openPairs();
            branch.forbidAbove(ifGiven, mostBound());
            again = branch.openPairs() <= before * WORTH_ANOTHER;
        }
        return !isSettled(branch);
    }

    /** Nothing to search: dead, out of effort, or every job is given, which makes an assignment. */
    private boolean isSettled(Branch branch) {
        if (branch.isDead() || effort.isSpent()) {
            return true;
        }
        if (branch.freeJobs() == 0) {
            offer(branch.given());
            return true;
        }
        return false;
    }

    private void offerAgentsChoice(Branch branch) {
        for (int job = 0; job < model.jobs; job++) {
            if (branch.isFree(job) && lagrangian.times(job) != 1) {
                return;
            }
        }
        offer(lagrangian.choice(branch));
    }

    private void offer(int[] assignment) {
        incumbent.offer(assignment);
        cutoff = Math.min(cutoff, incumbent.cost() - 1);
    }

    private long mostBound() {
        cutoff = Math.min(cutoff, incumbent.cost() - 1);
        return cutoff * model.scale;
    }

    /** The job with the fewest agents left; of several, the one whose second best agent is the furthest from its best. */
    private int branchingJob(Branch branch) {
        int best = -1;
        long bestRegret = -1;
        for (int job = 0; job < model.jobs; job++) {
            if (branch.isFree(job) && (best < 0 || branch.choices(job) <= branch.choices(best))) {
                long regret = regret(branch, job);
                if (best < 0 || branch.choices(job) < branch.choices(best) || regret > bestRegret) {
                    best = job;
                    bestRegret = regret;
                }
            }
        }
        return best;
    }

    private long regret(Branch branch, int job) {
        long first = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        for (int agent = 0; agent < model.agents; agent++) {
            if (branch.isOpen(agent, job)) {
                second = Math.min(second, Math.max(first, ifGiven[agent][job]));
                first = Math.min(first, ifGiven[agent][job]);
            }
        }
        return second - first;
    }
}
