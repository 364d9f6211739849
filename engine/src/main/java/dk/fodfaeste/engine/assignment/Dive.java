package dk.fodfaeste.engine.assignment;

import java.util.SplittableRandom;

/**
 * Dives for a good assignment: asks at the best multipliers which jobs every agent would take, gives the agent that the bounds agree most
 * about all of them, and looks for the best multipliers of what is left (Sadykov, Vanderbeck, Pessoa, Tahiri, Uchoa, "Primal heuristics for
 * branch and price: the assets of diving methods", INFORMS Journal on Computing 31, 2019). Agents whose jobs are many to choose from and
 * few to take are filled to the last unit, which exchanges of jobs seldom manage. Seeded.
 */
final class Dive {

    private static final int FIRST_STEPS = 60;
    private static final int STEPS = 25;

    /** The last steps, where the multipliers stand near their best, are the ones that are counted. */
    private static final int COUNTED = 20;

    private static final double FIRST_PACE = 0.3;
    private static final double SLOWER = 1.5;
    private static final int PATIENCE = 5;
    private static final double KEPT_OF_DIRECTION = 0.6;

    /** What is aimed at above the bound, in units of cost. */
    private static final int AIM = 2;

    private final GapModel model;
    private final Branch core;
    private final Agreement agreement;
    private final SplittableRandom random;
    private final double noise;
    private final double[] direction;
    private final long[] best;

    /** @param noise added to how much bounds agree, at most, so that no two dives are alike */
    Dive(GapModel model, Branch core, double noise, long seed) {
        this.model = model;
        this.core = core;
        this.noise = noise;
        agreement = new Agreement(model);
        random = new SplittableRandom(seed);
        direction = new double[model.jobs];
        best = new long[model.jobs];
    }

    /**
     * @param multipliers of the best bound of the whole
     * @param lowestCost that bound
     * @param otherwise where jobs go that the dive leaves without an agent; open pairs of the core
     * @return open pairs of the core, which may overload agents
     */
    int[] run(long[] multipliers, long lowestCost, int[] otherwise, Effort effort) {
        Lagrangian lagrangian = new Lagrangian(model, effort);
        Branch branch = core.copy();
        long[] now = multipliers.clone();
        long target = (lowestCost + AIM) * model.scale;
        int steps = FIRST_STEPS;
        boolean goesOn = true;
        while (goesOn && !effort.isSpent()) {
            raise(lagrangian, branch, now, target, steps);
            steps = STEPS;
            goesOn = giveMostAgreed(lagrangian, branch, now) && branch.freeJobs() > 0;
        }
        return complete(branch, otherwise);
    }

    private void raise(Lagrangian lagrangian, Branch branch, long[] multipliers, long target, int steps) {
        agreement.clear();
        long highest = Long.MIN_VALUE;
        double pace = FIRST_PACE;
        int sinceBetter = 0;
        for (int step = 0; step < steps; step++) {
            long bound = lagrangian.bound(branch, multipliers);
            if (bound > highest) {
                highest = bound;
                System.arraycopy(multipliers, 0, best, 0, best.length);
                sinceBetter = 0;
            } else if (++sinceBetter == PATIENCE) {
                pace /= SLOWER;
                sinceBetter = 0;
            }
            if (step >= steps - COUNTED) {
                agreement.count(lagrangian);
            }
            move(lagrangian, branch, multipliers, pace * Math.max(1, target - bound));
        }
        System.arraycopy(best, 0, multipliers, 0, best.length);
    }

    private void move(Lagrangian lagrangian, Branch branch, long[] multipliers, double distance) {
        double length = 0;
        for (int job = 0; job < model.jobs; job++) {
            if (branch.isFree(job)) {
                direction[job] = 1 - lagrangian.times(job) + KEPT_OF_DIRECTION * direction[job];
                length += direction[job] * direction[job];
            }
        }
        for (int job = 0; job < model.jobs && length > 0; job++) {
            if (branch.isFree(job)) {
                multipliers[job] = Math.clamp(
                        multipliers[job] + Math.round(distance / length * direction[job]),
                        -model.farthestMultiplier,
                        model.farthestMultiplier);
            }
        }
    }

    /** @return whether there was an agent to give jobs to, and the branch lives on */
    private boolean giveMostAgreed(Lagrangian lagrangian, Branch branch, long[] multipliers) {
        lagrangian.bound(branch, multipliers);
        int most = -1;
        double agreed = 0;
        for (int agent = 0; agent < model.agents; agent++) {
            if (lagrangian.takenBy(agent) > 0) {
                double here = agreement.on(lagrangian, agent) + noise * random.nextDouble();
                if (most < 0 || here > agreed) {
                    agreed = here;
                    most = agent;
                }
            }
        }
        if (most >= 0) {
            close(lagrangian, branch, most);
        }
        return most >= 0 && !branch.isDead();
    }

    /** The agent gets its jobs and no others. */
    private void close(Lagrangian lagrangian, Branch branch, int agent) {
        for (int index = 0; index < lagrangian.takenBy(agent); index++) {
            if (branch.isFree(lagrangian.taken(agent, index))) {
                branch.give(agent, lagrangian.taken(agent, index));
            }
        }
        for (int job = 0; job < model.jobs && !branch.isDead(); job++) {
            branch.forbid(agent, job);
        }
    }

    private int[] complete(Branch branch, int[] otherwise) {
        int[] complete = branch.given().clone();
        for (int job = 0; job < model.jobs; job++) {
            complete[job] = complete[job] == Branch.FREE ? otherwise[job] : complete[job];
        }
        return complete;
    }
}
