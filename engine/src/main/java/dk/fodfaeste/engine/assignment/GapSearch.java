package dk.fodfaeste.engine.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The search for the best assignment as a row of questions «is there one of at most this cost?», each answered by depth first over
 * Lagrangian bounds with every pair fixed that the bounds rule out (Posta, Ferland, Michelon 2012). A no raises the bound, a yes lowers
 * the cost, until the two meet.
 */
final class GapSearch {

    private final GapModel model;
    private final BooleanSupplier stop;
    private final Lagrangian lagrangian;
    private final MultiplierSearch multiplierSearch;
    private final Incumbent incumbent;
    private long cutoff;
    private boolean stopped;

    GapSearch(GapModel model, BooleanSupplier stop) {
        this.model = model;
        this.stop = stop;
        lagrangian = new Lagrangian(model);
        multiplierSearch = new MultiplierSearch(model, lagrangian);
        incumbent = new Incumbent(model);
    }

    GapResult run() {
        Branch root = Branch.root(model);
        if (root.isDead()) {
            return new GapResult.Infeasible();
        }
        long[] multipliers = firstMultipliers(root);
        cutoff = incumbent.cost() - 1;
        long lower = rootBound(root, multipliers);
        long more = 0;
        while (lower < incumbent.cost() && !stopped) {
            cutoff = Math.min(lower + more, incumbent.cost() - 1);
            long asked = cutoff;
            explore(root.copy(), multipliers.clone(), 0);
            if (!stopped) {
                lower = Math.min(incumbent.cost(), asked + 1);
                more = more == 0 ? 1 : more * 2;
            }
        }
        return result(lower);
    }

    private GapResult result(long lower) {
        if (incumbent.exists()) {
            return new GapResult.Found(model.solution(incumbent.agentOf(), Math.min(lower, incumbent.cost())));
        }
        return stopped ? new GapResult.Undecided(model.value(lower)) : new GapResult.Infeasible();
    }

    private long[] firstMultipliers(Branch root) {
        long[] multipliers = new long[model.jobs];
        for (int job = 0; job < model.jobs; job++) {
            long least = Long.MAX_VALUE;
            for (int agent = 0; agent < model.agents; agent++) {
                if (model.isAllowed(agent, job)) {
                    least = Math.min(least, model.cost[agent][job]);
                }
            }
            multipliers[job] = least * model.scale;
        }
        return multipliers;
    }

    private long rootBound(Branch root, long[] multipliers) {
        int[] start = new int[model.jobs];
        lagrangian.bound(root, multipliers);
        fill(root, start);
        LocalSearch search = new LocalSearch(model, root, incumbent);
        search.run(start, 100, this::isStopped);
        cutoff = incumbent.cost() - 1;
        long bound = multiplierSearch.raise(root, multipliers, (cutoff + 1) * model.scale, 1.0, 600, 15);
        fill(root, start);
        Branch fixed = root.copy();
        long[][] ifGiven = new long[model.agents][model.jobs];
        lagrangian.probe(fixed, multipliers, ifGiven);
        fix(fixed, ifGiven);
        if (!fixed.isDead()) {
            fill(fixed, start);
            new LocalSearch(model, fixed, incumbent).run(start, 2000, this::isStopped);
        }
        cutoff = incumbent.cost() - 1;

        return Math.ceilDiv(bound, model.scale);
    }

    /** The agents' choice, where a job nobody took goes to the cheapest open agent. */
    private void fill(Branch branch, int[] assignment) {
        for (int job = 0; job < model.jobs; job++) {
            if (!branch.isFree(job)) {
                assignment[job] = branch.given()[job];
            } else if (lagrangian.times(job) > 0 && branch.isOpen(lagrangian.owner(job), job)) {
                assignment[job] = lagrangian.owner(job);
            } else {
                assignment[job] = cheapest(branch, job);
            }
        }
    }

    private int cheapest(Branch branch, int job) {
        int best = -1;
        for (int agent = 0; agent < model.agents; agent++) {
            if (branch.isOpen(agent, job) && (best < 0 || model.cost[agent][job] < model.cost[best][job])) {
                best = agent;
            }
        }
        return best;
    }

    private boolean isStopped() {
        stopped |= stop.getAsBoolean();
        return stopped;
    }

    static int K = 25, P = 5;
    static double PACE = 0.5;

    private void explore(Branch branch, long[] multipliers, int depth) {
        long[][] ifGiven = new long[model.agents][model.jobs];
        while (true) {
            if (branch.isDead() || isStopped()) {
                return;
            }
            if (branch.freeJobs() == 0) {
                if (incumbent.offer(branch.given())) {
                    cutoff = Math.min(cutoff, incumbent.cost() - 1);
                }
                return;
            }
            long target = cutoff * model.scale + 1;
            long bound = multiplierSearch.raise(
                    branch, multipliers, target, PACE, depth == 0 ? 200 : K, depth == 0 ? 15 : P);
            if (bound >= target) {
                return;
            }
            lagrangian.probe(branch, multipliers, ifGiven);
            if (isFeasible(branch)) {
                int[] start = new int[model.jobs];
                fill(branch, start);
                if (incumbent.offer(start)) {
                    cutoff = Math.min(cutoff, incumbent.cost() - 1);
                }
            }
            int before = open(branch);
            fix(branch, ifGiven);
            int after = branch.isDead() ? 0 : open(branch);
            if (after > before * 0.9) {
                break;
            }
        }
        if (branch.isDead()) return;
        if (branch.freeJobs() == 0) {
            if (incumbent.offer(branch.given())) {
                cutoff = Math.min(cutoff, incumbent.cost() - 1);
            }
            return;
        }
        int job = branchingJob(branch, ifGiven);
        Integer[] order = java.util.stream.IntStream.range(0, model.agents)
                .filter(a -> branch.isOpen(a, job))
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, java.util.Comparator.comparingLong(a -> ifGiven[a][job]));
        for (int agent : order) {
            if (ifGiven[agent][job] > cutoff * model.scale || stopped) {
                return;
            }
            Branch child = branch.copy();
            child.give(agent, job);
            explore(child, multipliers.clone(), depth + 1);
        }
    }

    private boolean isFeasible(Branch branch) {
        for (int job = 0; job < model.jobs; job++) {
            if (branch.isFree(job) && lagrangian.times(job) != 1) return false;
        }
        return true;
    }

    private int open(Branch branch) {
        int sum = 0;
        for (int job = 0; job < model.jobs; job++) sum += branch.isFree(job) ? branch.choices(job) : 0;
        return sum;
    }

    private void fix(Branch branch, long[][] ifGiven) {
        long most = cutoff * model.scale;
        for (int job = 0; job < model.jobs && !branch.isDead(); job++) {
            for (int agent = 0; agent < model.agents; agent++) {
                if (branch.isOpen(agent, job) && ifGiven[agent][job] > most) {
                    branch.forbid(agent, job);
                }
            }
        }
    }

    private int branchingJob(Branch branch, long[][] ifGiven) {
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int job = 0; job < model.jobs; job++) {
            if (!branch.isFree(job)) continue;
            long first = Long.MAX_VALUE, second = Long.MAX_VALUE;
            double weight = 0;
            for (int agent = 0; agent < model.agents; agent++) {
                if (branch.isOpen(agent, job)) {
                    long b = ifGiven[agent][job];
                    if (b < first) {
                        second = first;
                        first = b;
                    } else if (b < second) second = b;
                }
            }
            double score = MODE == 0
                    ? -branch.choices(job) + (second - first) / (double) (model.scale * 1000.0)
                    : (second - first);
            if (score > bestScore) {
                bestScore = score;
                best = job;
            }
        }
        return best;
    }

    static int MODE = 1;
}
