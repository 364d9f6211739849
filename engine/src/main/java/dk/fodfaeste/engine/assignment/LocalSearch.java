package dk.fodfaeste.engine.assignment;

import dk.fodfaeste.engine.assignment.Exchanges.Exchange;
import java.util.Arrays;
import java.util.Optional;

/**
 * An assignment that may overload agents, at a price, and the exchanges that make it cheaper. Jobs move only along pairs that are open in
 * the branch.
 */
final class LocalSearch {

    private final GapModel model;
    private final int[][] choices;
    private final int[] agentOf;
    private final long[] room;
    private final OverloadPrices prices;
    private final Places places;
    private final Exchanges exchanges;

    /** @param start open pairs */
    LocalSearch(GapModel model, Branch branch, int[] start) {
        this.model = model;
        choices = new int[model.jobs][];
        boolean[][] isOpen = new boolean[model.agents][model.jobs];
        for (int job = 0; job < model.jobs; job++) {
            choices[job] = branch.choicesOf(job);
            for (int agent : choices[job]) {
                isOpen[agent][job] = true;
            }
        }
        agentOf = start.clone();
        room = model.roomLeft(agentOf);
        prices = new OverloadPrices(model, start);
        places = new Places(model, agentOf);
        exchanges = new Exchanges(model, choices, isOpen, places, prices, agentOf, room);
    }

    /** Exchanges until no exchange gains. */
    void descend(Effort effort) {
        while (!effort.isSpent()) {
            Optional<Exchange> gains = exchange(effort);
            if (gains.isEmpty()) {
                return;
            }
            make(gains.get());
        }
    }

    /** One that gains. */
    Optional<Exchange> exchange(Effort effort) {
        return exchanges.find(effort);
    }

    void make(Exchange exchange) {
        for (int index = 0; index < exchange.jobs().length; index++) {
            move(exchange.jobs()[index], exchange.agents()[index]);
        }
    }

    /** What the priced cost changes by when the job goes to another agent. */
    double shiftChange(int job, int to) {
        int from = agentOf[job];
        return model.cost[to][job]
                - model.cost[from][job]
                + prices.change(from, room[from], model.use[from][job])
                + prices.change(to, room[to], -model.use[to][job]);
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
