package dk.fodfaeste.engine.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An assignment that may overload agents, at a price, and the moves that make it cheaper: shift a job, or let it eject another that goes
 * back (a swap) or on to a third agent (Yagiura, Ibaraki, Glover, "An ejection chain approach for the generalized assignment problem",
 * INFORMS Journal on Computing 16, 2004). Jobs move only along pairs that are open in the branch.
 */
final class LocalSearch {

    private static final double LEAST_GAIN = -1e-9;

    private final GapModel model;
    private final int[][] choices;
    private final boolean[][] isOpen;
    private final int[] agentOf;
    private final long[] room;
    private final OverloadPrices prices;
    private final Entrances entrances;

    /** @param start open pairs */
    LocalSearch(GapModel model, Branch branch, int[] start) {
        this.model = model;
        choices = new int[model.jobs][];
        isOpen = new boolean[model.agents][model.jobs];
        for (int job = 0; job < model.jobs; job++) {
            choices[job] = choices(branch, job);
            for (int agent : choices[job]) {
                isOpen[agent][job] = true;
            }
        }
        agentOf = start.clone();
        room = model.roomLeft(agentOf);
        prices = new OverloadPrices(model, start);
        entrances = new Entrances(model, choices, agentOf, room, prices);
    }

    private int[] choices(Branch branch, int job) {
        if (!branch.isFree(job)) {
            return new int[] {branch.given()[job]};
        }
        return IntStream.range(0, model.agents)
                .filter(agent -> branch.isOpen(agent, job))
                .toArray();
    }

    /** Moves until no move is cheaper. */
    void descend(Effort effort) {
        boolean better = true;
        while (better && !effort.isSpent()) {
            better = false;
            effort.spend(2L * model.jobs * model.jobs);
            for (int job = 0; job < model.jobs; job++) {
                better |= shift(job);
            }
            entrances.note();
            for (int job = 0; job < model.jobs; job++) {
                better |= eject(job);
            }
        }
    }

    private boolean shift(int job) {
        int to = agentOf[job];
        double best = LEAST_GAIN;
        for (int agent : choices[job]) {
            double change = agent == agentOf[job] ? 0 : shiftChange(job, agent);
            if (change < best) {
                best = change;
                to = agent;
            }
        }
        if (to == agentOf[job]) {
            return false;
        }
        move(job, to);
        return true;
    }

    /** What the priced cost changes by when the job goes to another agent. */
    double shiftChange(int job, int to) {
        int from = agentOf[job];
        return model.cost[to][job]
                - model.cost[from][job]
                + prices.change(from, room[from], model.use[from][job])
                + prices.change(to, room[to], -model.use[to][job]);
    }

    private boolean eject(int job) {
        int from = agentOf[job];
        int ejected = -1;
        int onTo = -1;
        double best = LEAST_GAIN;
        double leaving = prices.change(from, room[from], model.use[from][job]) - model.cost[from][job];
        for (int other = 0; other < model.jobs; other++) {
            int to = agentOf[other];
            if (to == from || !isOpen[to][job]) {
                continue;
            }
            double entering = model.cost[to][job]
                    - model.cost[to][other]
                    + prices.change(to, room[to], model.use[to][other] - model.use[to][job]);
            if (isOpen[from][other]) {
                double swap = entering
                        + model.cost[from][other]
                        - model.cost[from][job]
                        + prices.change(from, room[from], model.use[from][job] - model.use[from][other]);
                if (swap < best) {
                    best = swap;
                    ejected = other;
                    onTo = from;
                }
            }
            double chain = leaving + entering + entrances.cost(other);
            if (chain < best && entrances.agent(other) != from) {
                best = chain;
                ejected = other;
                onTo = entrances.agent(other);
            }
        }
        if (ejected < 0) {
            return false;
        }
        int to = agentOf[ejected];
        move(ejected, onTo);
        move(job, to);
        entrances.noteAfter(from, to, onTo);
        return true;
    }

    void move(int job, int to) {
        room[agentOf[job]] += model.use[agentOf[job]][job];
        agentOf[job] = to;
        room[to] -= model.use[to][job];
    }

    void goTo(int[] assignment) {
        for (int job = 0; job < agentOf.length; job++) {
            if (agentOf[job] != assignment[job]) {
                move(job, assignment[job]);
            }
        }
    }

    int[] agentOf() {
        return agentOf;
    }

    int[] choices(int job) {
        return choices[job];
    }

    boolean isFeasible() {
        return Arrays.stream(room).allMatch(left -> left >= 0);
    }

    void adaptPrices() {
        prices.adapt(room);
    }

    double pricedCost(int[] assignment) {
        return model.cost(assignment) + prices.of(model.roomLeft(assignment));
    }
}
