package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/**
 * Assigns one job after another, the one first that would lose most by its second best agent (Martello, Toth, "An algorithm for the
 * generalized assignment problem", Operational Research '81, 1981). What is best is a matter of price: a pair costs so much of its cost,
 * and its use at the agent's price.
 */
final class RegretGreedy {

    static final int NOBODY = -1;

    private final GapModel model;
    private final Branch branch;
    private final double costShare;
    private final double[] price;
    private final int[] agentOf;
    private final long[] room;
    private final int[] best;
    private final int[] second;

    /** @param price of a unit of each agent's capacity */
    RegretGreedy(GapModel model, Branch branch, double costShare, double[] price) {
        this.model = model;
        this.branch = branch;
        this.costShare = costShare;
        this.price = price;
        agentOf = branch.given().clone();
        room = model.capacity.clone();
        best = new int[model.jobs];
        second = new int[model.jobs];
    }

    /** @return the agent of each job; jobs that no agent has room for any more go to where they are cheapest at the prices */
    int[] run() {
        for (int job = 0; job < model.jobs; job++) {
            if (agentOf[job] == Branch.FREE) {
                look(job);
            } else {
                room[agentOf[job]] -= model.use[agentOf[job]][job];
            }
        }
        for (int job = next(); job != NOBODY; job = next()) {
            agentOf[job] = best[job];
            room[best[job]] -= model.use[best[job]][job];
        }
        for (int job = 0; job < model.jobs; job++) {
            agentOf[job] = agentOf[job] == Branch.FREE ? cheapest(job) : agentOf[job];
        }
        return agentOf;
    }

    /** The free job with the largest regret, of those that some agent has room for. */
    private int next() {
        int next = NOBODY;
        double most = -1;
        for (int job = 0; job < model.jobs; job++) {
            if (agentOf[job] == Branch.FREE && best[job] != NOBODY) {
                if (isFull(best[job], job) || second[job] != NOBODY && isFull(second[job], job)) {
                    look(job);
                }
                double regret = regret(job);
                if (regret > most) {
                    most = regret;
                    next = job;
                }
            }
        }
        return next;
    }

    private boolean isFull(int agent, int job) {
        return model.use[agent][job] > room[agent];
    }

    private void look(int job) {
        best[job] = NOBODY;
        second[job] = NOBODY;
        for (int agent = 0; agent < model.agents; agent++) {
            if (branch.isOpen(agent, job) && !isFull(agent, job)) {
                if (best[job] == NOBODY || priced(agent, job) < priced(best[job], job)) {
                    second[job] = best[job];
                    best[job] = agent;
                } else if (second[job] == NOBODY || priced(agent, job) < priced(second[job], job)) {
                    second[job] = agent;
                }
            }
        }
    }

    private double priced(int agent, int job) {
        return costShare * model.cost[agent][job] + price[agent] * model.use[agent][job];
    }

    private double regret(int job) {
        if (best[job] == NOBODY) {
            return -1;
        }
        return second[job] == NOBODY ? Double.MAX_VALUE : priced(second[job], job) - priced(best[job], job);
    }

    private int cheapest(int job) {
        int cheapest = NOBODY;
        for (int agent = 0; agent < model.agents; agent++) {
            if (branch.isOpen(agent, job) && (cheapest == NOBODY || priced(agent, job) < priced(cheapest, job))) {
                cheapest = agent;
            }
        }
        return cheapest;
    }

    /** The same price everywhere, or one for each agent's share of its own capacity. */
    static double[] prices(GapModel model, boolean shares) {
        return Arrays.stream(model.capacity)
                .mapToDouble(capacity -> shares ? 1.0 / Math.max(1, capacity) : 1)
                .toArray();
    }
}
