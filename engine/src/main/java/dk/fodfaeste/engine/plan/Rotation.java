package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/** One unit sent around a cycle of the residual network: who moves where. Arcs are gathered first, then all happen at once. */
final class Rotation {

    private final PlanGraph graph;
    private final Flow flow;
    private int[] tails = new int[16];
    private int[] heads = new int[16];
    private int[] codes = new int[16];
    private int arcs;

    Rotation(PlanGraph graph, Flow flow) {
        this.graph = graph;
        this.flow = flow;
    }

    void clear() {
        arcs = 0;
    }

    void add(int tail, int head, int code) {
        if (arcs == heads.length) {
            tails = Arrays.copyOf(tails, arcs * 2);
            heads = Arrays.copyOf(heads, arcs * 2);
            codes = Arrays.copyOf(codes, arcs * 2);
        }
        tails[arcs] = tail;
        heads[arcs] = head;
        codes[arcs++] = code;
    }

    int arcs() {
        return arcs;
    }

    int head(int arc) {
        return heads[arc];
    }

    /** The person who moves along the arc; -1 where only a capacity is counted. */
    int person(int arc) {
        int code = codes[arc];
        if (code < 0) {
            return Flow.NONE;
        }
        return heads[arc] > graph.root ? code : graph.person[code];
    }

    /** The pair that the person of the arc moves to; -1 for staying without. */
    int pair(int arc) {
        return heads[arc] > graph.root ? Flow.NONE : codes[arc];
    }

    void apply() {
        for (int arc = 0; arc < arcs; arc++) {
            int person = person(arc);
            if (person == Flow.NONE) {
                count(tails[arc], heads[arc]);
            } else if (flow.match[person] != Flow.NONE) {
                flow.leave(person);
            }
        }
        for (int arc = 0; arc < arcs; arc++) {
            if (person(arc) != Flow.NONE && pair(arc) != Flow.NONE) {
                flow.enter(person(arc), pair(arc));
            }
        }
    }

    private void count(int tail, int head) {
        if (head > graph.root) {
            flow.used[head]++;
        } else if (tail > graph.root) {
            flow.used[tail]--;
        } else if (tail < graph.root && graph.up[tail] == head) {
            flow.used[tail]++;
        } else {
            flow.used[head]--;
        }
    }
}
