package dk.fodfaeste.engine.plan;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Successive shortest paths with potentials (Edmonds and Karp 1972; Ahuja, Magnanti, Orlin, Network Flows, § 9.7): sends flow from
 * source to sink as long as it lowers the cost. Exact, in integers.
 */
final class MinCostFlow {

    static final long UNREACHED = Long.MAX_VALUE / 4;

    private final Network network;
    private final int source;
    private final int sink;
    private final long[] potential;
    private final long[] distance;
    private final int[] arcInto;

    MinCostFlow(Network network, int source, int sink) {
        this.network = network;
        this.source = source;
        this.sink = sink;
        potential = new long[network.nodes()];
        distance = new long[network.nodes()];
        arcInto = new int[network.nodes()];
    }

    /** Leaves the cheapest flow of any amount in the network. */
    void solve() {
        settlePotentials();
        while (findPath() && pathCost() < 0) {
            augment();
        }
    }

    private long pathCost() {
        return potential[sink] - potential[source];
    }

    /** Costs may be negative at the start: Bellman and Ford, over a queue. */
    private void settlePotentials() {
        Arrays.fill(potential, UNREACHED);
        potential[source] = 0;
        relax(potential);
    }

    private void relax(long[] labels) {
        java.util.ArrayDeque<Integer> queue = new java.util.ArrayDeque<>();
        boolean[] waiting = new boolean[network.nodes()];
        for (int node = 0; node < network.nodes(); node++) {
            if (labels[node] < UNREACHED) {
                queue.add(node);
                waiting[node] = true;
            }
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            waiting[node] = false;
            for (int arc = network.first(node); arc >= 0; arc = network.next(arc)) {
                int other = network.target(arc);
                if (network.room(arc) > 0 && labels[node] + network.cost(arc) < labels[other]) {
                    labels[other] = labels[node] + network.cost(arc);
                    if (!waiting[other]) {
                        waiting[other] = true;
                        queue.add(other);
                    }
                }
            }
        }
    }

    /** Dijkstra over reduced costs; afterwards the potentials are the distances. */
    private boolean findPath() {
        Arrays.fill(distance, UNREACHED);
        Arrays.fill(arcInto, -1);
        distance[source] = 0;
        PriorityQueue<long[]> open = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        open.add(new long[] {0, source});
        while (!open.isEmpty()) {
            long[] nearest = open.remove();
            int node = (int) nearest[1];
            if (nearest[0] == distance[node]) {
                look(node, open);
            }
        }
        if (distance[sink] >= UNREACHED) {
            return false;
        }
        for (int node = 0; node < network.nodes(); node++) {
            potential[node] += Math.min(distance[node], distance[sink]);
        }
        return true;
    }

    private void look(int node, PriorityQueue<long[]> open) {
        for (int arc = network.first(node); arc >= 0; arc = network.next(arc)) {
            int other = network.target(arc);
            if (network.room(arc) > 0 && potential[other] < UNREACHED) {
                long reached = distance[node] + network.cost(arc) + potential[node] - potential[other];
                if (reached < distance[other]) {
                    distance[other] = reached;
                    arcInto[other] = arc;
                    open.add(new long[] {reached, other});
                }
            }
        }
    }

    private void augment() {
        int amount = Integer.MAX_VALUE;
        for (int node = sink; node != source; node = network.target(arcInto[node] ^ 1)) {
            amount = Math.min(amount, network.room(arcInto[node]));
        }
        for (int node = sink; node != source; node = network.target(arcInto[node] ^ 1)) {
            network.push(arcInto[node], amount);
        }
    }

    /**
     * Potentials under which no arc with room left is worth taking, with the way back from sink to source free: the dual solution.
     *
     * @return one per node; {@code potential[target] ≤ potential[node] + cost} over every arc with room
     */
    long[] dual() {
        int back = network.addArc(sink, source, Integer.MAX_VALUE / 2, 0);
        int sent = flowOut();
        network.push(back, sent);
        long[] labels = new long[network.nodes()];
        relax(labels);
        network.push(back, -sent);
        return labels;
    }

    private int flowOut() {
        int sum = 0;
        for (int arc = network.first(source); arc >= 0; arc = network.next(arc)) {
            if (arc % 2 == 0) {
                sum += network.flow(arc);
            }
        }
        return sum;
    }
}
