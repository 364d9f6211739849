package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/** A directed graph with capacities and integer costs; every arc stands beside its reverse, so that {@code arc ^ 1} is the way back. */
final class Network {

    private int[] head;
    private int[] next;
    private int[] target;
    private int[] capacity;
    private long[] cost;
    private int arcs;

    Network(int nodes) {
        head = new int[nodes];
        Arrays.fill(head, -1);
        next = new int[64];
        target = new int[64];
        capacity = new int[64];
        cost = new long[64];
    }

    int addArc(int from, int to, int room, long price) {
        int arc = add(from, to, room, price);
        add(to, from, 0, -price);
        return arc;
    }

    private int add(int from, int to, int room, long price) {
        if (arcs == next.length) {
            next = Arrays.copyOf(next, arcs * 2);
            target = Arrays.copyOf(target, arcs * 2);
            capacity = Arrays.copyOf(capacity, arcs * 2);
            cost = Arrays.copyOf(cost, arcs * 2);
        }
        next[arcs] = head[from];
        target[arcs] = to;
        capacity[arcs] = room;
        cost[arcs] = price;
        head[from] = arcs;
        return arcs++;
    }

    int nodes() {
        return head.length;
    }

    int first(int node) {
        return head[node];
    }

    int next(int arc) {
        return next[arc];
    }

    int target(int arc) {
        return target[arc];
    }

    /** What can still flow. */
    int room(int arc) {
        return capacity[arc];
    }

    long cost(int arc) {
        return cost[arc];
    }

    int flow(int arc) {
        return capacity[arc ^ 1];
    }

    void push(int arc, int amount) {
        capacity[arc] -= amount;
        capacity[arc ^ 1] += amount;
    }
}
