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
    private final Places places;
    private final Ejection best = new Ejection();

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
        places = new Places(model, agentOf);
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
        double leaving = prices.change(from, room[from], model.use[from][job]) - model.cost[from][job];
        best.forget(LEAST_GAIN);
        for (int to : choices[job]) {
            if (to != from) {
                ejectAt(to, job, leaving);
            }
        }
        if (best.job < 0) {
            return false;
        }
        int ejected = best.job;
        int onTo = best.agent;
        int to = agentOf[ejected];
        move(ejected, onTo);
        move(job, to);
        entrances.noteAfter(from, to, onTo);
        return true;
    }

    /** Looks at every job of the agent that may make room: by going back to the first job's agent, or on to a third. */
    private void ejectAt(int to, int job, double leaving) {
        int from = agentOf[job];
        long[] costFrom = model.cost[from];
        long[] useFrom = model.use[from];
        long[] costTo = model.cost[to];
        long[] useTo = model.use[to];
        long roomWith = room[to] - useTo[job];
        long roomWithout = room[from] + useFrom[job];
        double leavingAlone = prices.of(from, room[from]) + costFrom[job];
        int[] here = places.jobsAt(to);
        for (int index = places.count(to) - 1; index >= 0; index--) {
            int other = here[index];
            double exchanged =
                    costTo[job] - costTo[other] + prices.of(to, roomWith + useTo[other]) - prices.of(to, room[to]);
            if (isOpen[from][other]) {
                double swap =
                        exchanged + costFrom[other] + prices.of(from, roomWithout - useFrom[other]) - leavingAlone;
                best.offer(swap, other, from);
            }
            if (entrances.agent(other) != from) {
                best.offer(leaving + exchanged + entrances.cost(other), other, entrances.agent(other));
            }
        }
    }

    /** The best ejection of a job so far. */
    private static final class Ejection {

        private double change;
        private int job;
        private int agent;

        void forget(double most) {
            change = most;
            job = -1;
        }

        void offer(double offered, int ejected, int onTo) {
            if (offered < change) {
                change = offered;
                job = ejected;
                agent = onTo;
            }
        }
    }

    void move(int job, int to) {
        room[agentOf[job]] += model.use[agentOf[job]][job];
        places.move(job, agentOf[job], to);
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
