package dk.fodfaeste.engine.plan;

/**
 * Proves a plan without trusting how it was made: it keeps every capacity, its prices cover every pair, and it is worth what the
 * prices of all capacities add up to. Linear programming's duality then leaves no better plan. Reads each pair once.
 */
final class FlowProof {

    private FlowProof() {}

    /**
     * @param match the chosen pair of every person, -1 for none
     * @throws IllegalStateException saying which condition fails
     */
    static void check(PlanGraph graph, int[] match, PlanPrices prices) {
        keepsCapacities(graph, match);
        pricesAreNotBelowZero(graph, prices);
        long primal = 0;
        for (int person = 0; person < graph.persons; person++) {
            primal += match[person] == Flow.NONE ? 0 : graph.value[match[person]];
        }
        long dual = dual(graph, prices);
        if (primal != dual) {
            throw new IllegalStateException("the plan is worth " + primal + ", its prices " + dual);
        }
    }

    private static void keepsCapacities(PlanGraph graph, int[] match) {
        int[] used = new int[graph.nodes];
        for (int person = 0; person < graph.persons; person++) {
            int pair = match[person];
            if (pair == Flow.NONE) {
                continue;
            }
            if (graph.person[pair] != person || !graph.counts(pair) || graph.value[pair] <= 0) {
                throw new IllegalStateException("person " + person + " is given a pair that cannot be chosen: " + pair);
            }
            used[graph.consultant[person]]++;
            for (int place = graph.opening[pair]; place != graph.root; place = graph.up[place]) {
                used[place]++;
            }
        }
        for (int node = 0; node < graph.nodes; node++) {
            if (used[node] > graph.capacity[node]) {
                throw new IllegalStateException("the plan asks too much of node " + node);
            }
        }
    }

    private static void pricesAreNotBelowZero(PlanGraph graph, PlanPrices prices) {
        for (int place = 0; place < graph.root; place++) {
            if (prices.way()[place] < prices.way()[graph.up[place]]) {
                throw new IllegalStateException("the price of node " + place + " is below 0");
            }
        }
        for (long price : prices.consultant()) {
            if (price < 0) {
                throw new IllegalStateException("a consultant's price is below 0");
            }
        }
    }

    /** The prices of all capacities, with each person's capacity of one at the least price that covers the person's pairs. */
    private static long dual(PlanGraph graph, PlanPrices prices) {
        long sum = 0;
        for (int place = 0; place < graph.root; place++) {
            sum += (prices.way()[place] - prices.way()[graph.up[place]]) * graph.capacity[place];
        }
        for (int index = 0; index < prices.consultant().length; index++) {
            sum += prices.consultant()[index] * graph.capacity[graph.consultant(index)];
        }
        long[] way = prices.way();
        for (int person = 0; person < graph.persons; person++) {
            long covered = prices.consultant()[graph.consultant[person] - graph.root - 1];
            long most = covered;
            for (int pair = graph.start[person]; pair < graph.end[person]; pair++) {
                most = Math.max(most, graph.value[pair] - way[graph.opening[pair]]);
            }
            sum += most - covered;
        }
        return sum;
    }
}
