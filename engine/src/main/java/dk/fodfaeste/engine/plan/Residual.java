package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/**
 * Shortest paths in the residual network of a plan: where a unit that stands at a node could go on. A label is a distance in
 * millionths of value lost; persons have no label of their own, since each has one way in: from the opening when placed, from the
 * consultant when not.
 *
 * <p>How a label came to be is kept as a code: a pair (into an opening), a placed person (into a consultant), or {@link #from} a node.
 */
abstract class Residual {

    static final long UNREACHED = Long.MAX_VALUE / 4;
    private static final int NODE_BITS = 24;

    final PlanGraph graph;
    final Flow flow;
    final long[] label;
    final int[] via;
    private long[] heap = new long[256];
    private int waiting;

    Residual(PlanGraph graph, Flow flow) {
        this.graph = graph;
        this.flow = flow;
        label = new long[graph.nodes];
        Arrays.fill(label, UNREACHED);
        via = new int[graph.nodes];
    }

    static int from(int node) {
        return -2 - node;
    }

    /** An arc leads to the node with this label, lower than the node's own. */
    abstract void offer(int node, long distance, int code);

    private void consider(int node, long distance, int code) {
        if (distance < label[node]) {
            offer(node, distance, code);
        }
    }

    /** Looks along all arcs out of a node, other than the root. */
    final void look(int node) {
        long distance = label[node];
        if (node > graph.root) {
            lookFromConsultant(node, distance);
            return;
        }
        if (flow.hasRoom(node)) {
            consider(graph.up[node], distance, from(node));
        }
        if (node < graph.openings) {
            for (int person = flow.firstAt(node); person != Flow.NONE; person = flow.nextAt(person)) {
                long atPerson = distance + graph.value[flow.match[person]];
                lookFromPerson(person, atPerson);
                consider(graph.consultant[person], atPerson, person);
            }
        } else {
            lookDown(node, distance);
        }
    }

    /** Also to places that nobody uses: a place within a place is never cheaper than that. */
    final void lookDown(int place, long distance) {
        for (int index = graph.childStart[place]; index < graph.childStart[place + 1]; index++) {
            consider(graph.child[index], distance, from(place));
        }
    }

    private void lookFromConsultant(int node, long distance) {
        if (flow.used[node] > 0) {
            consider(graph.root, distance, from(node));
        }
        for (int person = graph.firstMember[node - graph.root - 1];
                person != Flow.NONE;
                person = graph.nextMember[person]) {
            if (flow.match[person] == Flow.NONE) {
                lookFromPerson(person, distance);
            }
        }
    }

    final void lookFromPerson(int person, long distance) {
        int[] opening = graph.opening;
        int[] value = graph.value;
        for (int pair = graph.start[person]; pair < graph.end[person]; pair++) {
            if (distance - value[pair] < label[opening[pair]]) {
                offer(opening[pair], distance - value[pair], pair);
            }
        }
    }

    /** The node that the arc with this code into the node comes from. */
    final int tail(int node, int code) {
        if (code < 0) {
            return from(code);
        }
        if (node > graph.root) {
            return flow.opening(code);
        }
        int person = graph.person[code];
        return flow.match[person] == Flow.NONE ? graph.consultant[person] : flow.opening(person);
    }

    final void push(long key, int node) {
        if (waiting == heap.length) {
            heap = Arrays.copyOf(heap, waiting * 2);
        }
        long entry = key << NODE_BITS | node;
        int place = waiting++;
        while (place > 0 && heap[(place - 1) / 2] > entry) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = entry;
    }

    final boolean isWaiting() {
        return waiting > 0;
    }

    final void forgetWaiting() {
        waiting = 0;
    }

    /** The waiting entry with the least key. */
    final long pop() {
        long least = heap[0];
        long last = heap[--waiting];
        int place = 0;
        for (int below = 1; below < waiting; below = 2 * place + 1) {
            if (below + 1 < waiting && heap[below + 1] < heap[below]) {
                below++;
            }
            if (heap[below] >= last) {
                break;
            }
            heap[place] = heap[below];
            place = below;
        }
        heap[place] = last;
        return least;
    }

    static long key(long entry) {
        return entry >> NODE_BITS;
    }

    static int node(long entry) {
        return (int) (entry & (1 << NODE_BITS) - 1);
    }
}
