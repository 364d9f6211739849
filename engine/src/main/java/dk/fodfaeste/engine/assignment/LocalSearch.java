package dk.fodfaeste.engine.assignment;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Looks for good assignments by shifting a job and swapping two, with a price on overload that rises where agents stay overloaded and
 * falls where all have room (in the spirit of Yagiura, Ibaraki, Glover, "An ejection chain approach for the generalized assignment
 * problem", INFORMS Journal on Computing 16, 2004). Only pairs that are open in the branch are used. Seeded.
 */
final class LocalSearch {

    private final GapModel model;
    private final Incumbent incumbent;
    private final SplittableRandom random = new SplittableRandom(20240717);
    private final int[][] choices;
    private final boolean[][] isOpen;
    private final int[] agentOf;
    private final long[] room;
    private final double[] price;

    LocalSearch(GapModel model, Branch branch, Incumbent incumbent) {
        this.model = model;
        this.incumbent = incumbent;
        choices = new int[model.jobs][];
        isOpen = new boolean[model.agents][model.jobs];
        for (int job = 0; job < model.jobs; job++) {
            choices[job] = choicesOf(branch, job);
            for (int agent : choices[job]) {
                isOpen[agent][job] = true;
            }
        }
        agentOf = new int[model.jobs];
        room = new long[model.agents];
        price = new double[model.agents];
    }

    private int[] choicesOf(Branch branch, int job) {
        if (!branch.isFree(job)) {
            return new int[] {branch.given()[job]};
        }
        return java.util.stream.IntStream.range(0, model.agents)
                .filter(agent -> branch.isOpen(agent, job))
                .toArray();
    }

    /** @param start open pairs, which may overload agents */
    void run(int[] start, int kicks, BooleanSupplier stop) {
        System.arraycopy(start, 0, agentOf, 0, agentOf.length);
        System.arraycopy(model.capacity, 0, room, 0, room.length);
        for (int job = 0; job < agentOf.length; job++) {
            room[agentOf[job]] -= model.use[agentOf[job]][job];
        }
        Arrays.fill(price, firstPrice());
        int[] kept = agentOf.clone();
        double keptCost = Double.MAX_VALUE;
        for (int kick = 0; kick <= kicks && !stop.getAsBoolean(); kick++) {
            descend();
            double cost = pricedCost();
            if (cost <= keptCost) {
                System.arraycopy(agentOf, 0, kept, 0, kept.length);
                keptCost = cost;
            } else {
                goTo(kept);
            }
            if (isFeasible()) {
                incumbent.offer(agentOf);
            }
            if (adaptPrices()) {
                keptCost = pricedCost();
            }
            kick();
        }
    }

    private double firstPrice() {
        double cost = 0;
        double use = 1;
        for (int job = 0; job < model.jobs; job++) {
            cost += Math.abs(model.cost[agentOf[job]][job]);
            use += model.use[agentOf[job]][job];
        }
        return Math.max(1e-3, cost / use);
    }

    private void descend() {
        boolean better = true;
        while (better) {
            better = false;
            for (int job = 0; job < model.jobs; job++) {
                better |= shift(job);
            }
            for (int job = 0; job < model.jobs; job++) {
                better |= swap(job);
            }
        }
    }

    private boolean shift(int job) {
        int from = agentOf[job];
        int to = from;
        double best = -1e-9;
        double leaving = -model.cost[from][job] + change(from, model.use[from][job]);
        for (int agent : choices[job]) {
            if (agent != from) {
                double change = leaving + model.cost[agent][job] + change(agent, -model.use[agent][job]);
                if (change < best) {
                    best = change;
                    to = agent;
                }
            }
        }
        if (to == from) {
            return false;
        }
        move(job, to);
        return true;
    }

    private boolean swap(int job) {
        int from = agentOf[job];
        int with = -1;
        double best = -1e-9;
        for (int other = 0; other < model.jobs; other++) {
            int to = agentOf[other];
            if (to != from && isOpen[to][job] && isOpen[from][other]) {
                double change = model.cost[to][job]
                        - model.cost[from][job]
                        + model.cost[from][other]
                        - model.cost[to][other]
                        + change(from, model.use[from][job] - model.use[from][other])
                        + change(to, model.use[to][other] - model.use[to][job]);
                if (change < best) {
                    best = change;
                    with = other;
                }
            }
        }
        if (with < 0) {
            return false;
        }
        int to = agentOf[with];
        move(with, from);
        move(job, to);
        return true;
    }

    /** What the price of overload changes by when the agent gets so much more room. */
    private double change(int agent, long more) {
        long before = Math.min(0, room[agent]);
        long after = Math.min(0, room[agent] + more);
        return price[agent] * (before - after);
    }

    private void move(int job, int to) {
        room[agentOf[job]] += model.use[agentOf[job]][job];
        agentOf[job] = to;
        room[to] -= model.use[to][job];
    }

    private double pricedCost() {
        double cost = model.cost(agentOf);
        for (int agent = 0; agent < model.agents; agent++) {
            cost -= price[agent] * Math.min(0, room[agent]);
        }
        return cost;
    }

    private boolean isFeasible() {
        return Arrays.stream(room).allMatch(left -> left >= 0);
    }

    private boolean adaptPrices() {
        boolean feasible = isFeasible();
        for (int agent = 0; agent < model.agents; agent++) {
            if (room[agent] < 0) {
                price[agent] *= 1.2;
            } else if (feasible) {
                price[agent] *= 0.95;
            }
        }
        return true;
    }

    private void goTo(int[] assignment) {
        for (int job = 0; job < agentOf.length; job++) {
            if (agentOf[job] != assignment[job]) {
                move(job, assignment[job]);
            }
        }
    }

    private void kick() {
        int shaken = 2 + random.nextInt(3);
        for (int count = 0; count < shaken; count++) {
            int job = random.nextInt(model.jobs);
            move(job, choices[job][random.nextInt(choices[job].length)]);
        }
    }
}
