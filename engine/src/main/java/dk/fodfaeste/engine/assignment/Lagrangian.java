package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of «every job goes to one agent» (Fisher, Jaikumar, Van Wassenhove, "A multiplier adjustment method for the
 * generalized assignment problem", Management Science 32, 1986): with a multiplier for every job the problem falls apart into one knapsack
 * for each agent, and whatever the multipliers, their sum is a bound. All in whole numbers, in units of 1/{@code scale}.
 */
final class Lagrangian {

    private final GapModel model;
    private final Effort effort;
    private final AgentKnapsack knapsack;
    private final int[] jobOf;
    private final int[] times;
    private final int[] owner;
    private final int[][] taken;
    private final int[] takenBy;

    Lagrangian(GapModel model, Effort effort) {
        this.model = model;
        this.effort = effort;
        knapsack = new AgentKnapsack(model.jobs);
        jobOf = new int[model.jobs];
        times = new int[model.jobs];
        owner = new int[model.jobs];
        taken = new int[model.agents][model.jobs];
        takenBy = new int[model.agents];
    }

    /** A bound on the cost of every assignment in the branch; afterwards {@link #times} and {@link #owner} tell what the agents took. */
    long bound(Branch branch, long[] multipliers) {
        long bound = start(branch, multipliers);
        for (int agent = 0; agent < model.agents; agent++) {
            int items = load(branch, agent, multipliers);
            int room = room(branch, agent, items);
            effort.spend((long) items * room);
            bound -= knapsack.pack(room);
            note(agent, items);
        }
        return bound;
    }

    /**
     * The bound on its own, and for every open pair the bound if the job is given to the agent.
     *
     * @param ifGiven row agent, column job; filled for open pairs
     */
    long probe(Branch branch, long[] multipliers, long[][] ifGiven) {
        long bound = start(branch, multipliers);
        long[] leavingOut = new long[model.jobs];
        for (int agent = 0; agent < model.agents; agent++) {
            int items = load(branch, agent, multipliers);
            int room = room(branch, agent, items);
            effort.spend(4L * items * room);
            long gain = knapsack.pack(room);
            knapsack.packFromBack();
            bound -= gain;
            note(agent, items);
            probeOthers(branch, agent, multipliers, gain, ifGiven[agent]);
            for (int item = 0; item < items; item++) {
                int job = jobOf[item];
                long loss = gain - knapsack.gainWhen(item, !knapsack.isPacked(item));
                // a job that the agent wants pays for being left out by all but the agent it is given to
                leavingOut[job] += knapsack.isPacked(item) ? loss : 0;
                ifGiven[agent][job] = knapsack.isPacked(item) ? -loss : loss;
            }
        }
        addTo(ifGiven, branch, bound, leavingOut);
        return bound;
    }

    private long start(Branch branch, long[] multipliers) {
        Arrays.fill(times, 0);
        long sum = branch.givenCost() * model.scale;
        for (int job = 0; job < model.jobs; job++) {
            sum += branch.isFree(job) ? multipliers[job] : 0;
        }
        return sum;
    }

    private int load(Branch branch, int agent, long[] multipliers) {
        long[] open = branch.openTo(agent);
        long[] cost = model.cost[agent];
        knapsack.clear();
        int items = 0;
        for (int word = 0; word < open.length; word++) {
            for (long left = open[word]; left != 0; left &= left - 1) {
                int job = (word << 6) + Long.numberOfTrailingZeros(left);
                long gain = multipliers[job] - cost[job] * model.scale;
                if (gain > 0) {
                    knapsack.add(weight(agent, job), gain);
                    jobOf[items++] = job;
                }
            }
        }
        return items;
    }

    private int weight(int agent, int job) {
        return (int) (model.use[agent][job] / model.unit[agent]);
    }

    /** No more room than all open jobs together need. */
    private int room(Branch branch, int agent, int items) {
        long room = branch.room(agent) / model.unit[agent];
        long needed = 0;
        long[] open = branch.openTo(agent);
        for (int word = 0; word < open.length && needed < room; word++) {
            for (long left = open[word]; left != 0; left &= left - 1) {
                needed += weight(agent, (word << 6) + Long.numberOfTrailingZeros(left));
            }
        }
        return (int) Math.min(room, needed);
    }

    private void note(int agent, int items) {
        takenBy[agent] = 0;
        for (int item = 0; item < items; item++) {
            if (knapsack.isPacked(item)) {
                times[jobOf[item]]++;
                owner[jobOf[item]] = agent;
                taken[agent][takenBy[agent]++] = jobOf[item];
            }
        }
    }

    /** Jobs that cost the agent more than their multiplier: never packed, but they could be given. */
    private void probeOthers(Branch branch, int agent, long[] multipliers, long gain, long[] ifGiven) {
        long[] open = branch.openTo(agent);
        for (int word = 0; word < open.length; word++) {
            for (long left = open[word]; left != 0; left &= left - 1) {
                int job = (word << 6) + Long.numberOfTrailingZeros(left);
                long own = multipliers[job] - model.cost[agent][job] * model.scale;
                if (own <= 0) {
                    ifGiven[job] = gain - own - knapsack.gainWithLess(weight(agent, job));
                }
            }
        }
    }

    private void addTo(long[][] ifGiven, Branch branch, long bound, long[] leavingOut) {
        for (int agent = 0; agent < model.agents; agent++) {
            long[] open = branch.openTo(agent);
            for (int word = 0; word < open.length; word++) {
                for (long left = open[word]; left != 0; left &= left - 1) {
                    int job = (word << 6) + Long.numberOfTrailingZeros(left);
                    ifGiven[agent][job] += bound + leavingOut[job];
                }
            }
        }
    }

    /** How many agents took the job at the last bound. */
    int times(int job) {
        return times[job];
    }

    /** How many jobs the agent took at the last bound. */
    int takenBy(int agent) {
        return takenBy[agent];
    }

    /** A job that the agent took at the last bound. @param index 0 up to {@link #takenBy} */
    int taken(int agent, int index) {
        return taken[agent][index];
    }

    /** The agents' choice; a job nobody took goes to its cheapest open agent, and capacities may not hold. */
    int[] choice(Branch branch) {
        int[] choice = branch.given().clone();
        for (int job = 0; job < model.jobs; job++) {
            if (branch.isFree(job)) {
                boolean taken = times[job] > 0 && branch.isOpen(owner[job], job);
                choice[job] = taken ? owner[job] : cheapest(branch, job);
            }
        }
        return choice;
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
}
