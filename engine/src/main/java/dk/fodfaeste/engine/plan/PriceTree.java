package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/**
 * The tree of shortest paths from the root of the residual network, kept while the problem changes. A label is minus the price of a
 * place, or the price of a consultant, so these are the dual solution that is lowest at every place: what one more place there would
 * add. A negative cycle on the way is a better plan: the unit is sent around it (Klein 1967), and what hung on it is labelled anew
 * (in the manner of Ramalingam and Reps 1996, with the tree kept because cycles of length 0 abound).
 */
final class PriceTree extends Residual {

    private final long[] settled;
    private final boolean[] fresh;
    private final boolean[] isTouched;
    private final int[] touched;
    private int touchedCount;
    private int[] lost;
    private int lostCount;
    private final Rotation rotation;
    private int cycleAt = Flow.NONE;
    private int cycleCode;

    PriceTree(PlanGraph graph, Flow flow) {
        super(graph, flow);
        settled = new long[graph.nodes];
        fresh = new boolean[graph.nodes];
        isTouched = new boolean[graph.nodes];
        touched = new int[graph.nodes];
        lost = new int[graph.nodes];
        rotation = new Rotation(graph, flow);
        label[graph.root] = 0;
    }

    /** Labels everything from the root. @param guess of the labels, which only the time depends on */
    void grow(long[] guess) {
        System.arraycopy(guess, 0, settled, 0, settled.length);
        Arrays.fill(label, UNREACHED);
        label[graph.root] = 0;
        settled[graph.root] = 0;
        lookDown(graph.root, 0);
        for (int node = graph.root + 1; node < graph.nodes; node++) {
            if (flow.hasRoom(node)) {
                offer(node, 0, from(graph.root));
            }
        }
        settle();
    }

    /** Until no path is shorter and no cycle is negative: the flow is then optimal and the labels are its prices. */
    void settle() {
        findWayIn();
        while (isWaiting()) {
            long entry = pop();
            int node = node(entry);
            if (key(entry) != key(node)) {
                continue;
            }
            fresh[node] = false;
            if (node == graph.root) {
                if (label[node] < 0) {
                    cancel(node, via[node]);
                }
            } else {
                look(node);
                if (cycleAt != Flow.NONE) {
                    cancel(cycleAt, cycleCode);
                }
            }
        }
    }

    private long key(int node) {
        return label[node] >= UNREACHED ? UNREACHED : label[node] - settled[node];
    }

    @Override
    void offer(int node, long distance, int code) {
        if (cycleAt != Flow.NONE) {
            return; // the node looked from is part of the cycle, and looks again when that is done
        }
        if (!fresh[node] && label[node] < UNREACHED && node != graph.root && isAbove(node, tail(node, code))) {
            cycleAt = node;
            cycleCode = code;
            return;
        }
        fresh[node] |= label[node] >= UNREACHED;
        touch(node);
        label[node] = distance;
        via[node] = code;
        push(key(node), node);
    }

    private boolean isAbove(int ancestor, int node) {
        while (node != ancestor && node != graph.root) {
            node = tail(node, via[node]);
        }
        return node == ancestor;
    }

    private void touch(int node) {
        if (!isTouched[node]) {
            isTouched[node] = true;
            touched[touchedCount++] = node;
        }
    }

    private void cancel(int at, int code) {
        cycleAt = Flow.NONE;
        rotation.clear();
        int head = at;
        do {
            int tail = tail(head, code);
            rotation.add(tail, head, code);
            head = tail;
            code = via[head];
        } while (head != at);
        for (int arc = 0; arc < rotation.arcs(); arc++) {
            lose(rotation.head(arc));
        }
        rotation.apply();
        findWayIn();
    }

    /** Takes away the labels of a node and of all that hang on it. To be called before the flow changes. */
    void lose(int node) {
        int next = lostCount;
        lift(node);
        while (next < lostCount) {
            loseBelow(lost[next++]);
        }
    }

    private void lift(int node) {
        if (node == graph.root) {
            label[node] = 0;
            via[node] = Flow.NONE;
        } else if (label[node] < UNREACHED) {
            touch(node);
            label[node] = UNREACHED;
            fresh[node] = false;
            if (lostCount == lost.length) {
                lost = Arrays.copyOf(lost, lostCount * 2); // a node may be labelled and lost again before the next look
            }
            lost[lostCount++] = node;
        }
    }

    private void liftIf(int node, int code) {
        if (via[node] == code) {
            lift(node);
        }
    }

    private void loseBelow(int node) {
        if (node > graph.root) {
            liftIf(graph.root, from(node));
            for (int person = graph.firstMember[node - graph.root - 1];
                    person != Flow.NONE;
                    person = graph.nextMember[person]) {
                if (flow.match[person] == Flow.NONE) {
                    liftAround(person);
                }
            }
            return;
        }
        liftIf(graph.up[node], from(node));
        for (int index = graph.childStart[node]; index < graph.childStart[node + 1]; index++) {
            liftIf(graph.child[index], from(node));
        }
        if (node < graph.openings) {
            for (int person = flow.firstAt(node); person != Flow.NONE; person = flow.nextAt(person)) {
                liftAround(person);
            }
        }
    }

    private void liftAround(int person) {
        for (int pair = graph.start[person]; pair < graph.end[person]; pair++) {
            liftIf(graph.opening[pair], pair);
        }
        liftIf(graph.consultant[person], person);
    }

    /** Takes away the labels that came by way of the person. To be called before the person changes. */
    void loseBehind(int person) {
        int next = lostCount;
        liftAround(person);
        while (next < lostCount) {
            loseBelow(lost[next++]);
        }
    }

    /** Takes away the label that came through the node's room. To be called before the room is gone. */
    void loseRoomOf(int node) {
        if (node > graph.root) {
            if (via[node] == from(graph.root)) {
                lose(node);
            }
        } else if (graph.up[node] != graph.root && via[graph.up[node]] == from(node)) {
            lose(graph.up[node]);
        }
    }

    /** To be called after the flow or the problem changed at a node: looks along the arcs into it and out of it. */
    void visit(int node) {
        lookInto(node);
        while (cycleAt != Flow.NONE) {
            cancel(cycleAt, cycleCode);
            lookInto(node);
        }
        if (node != graph.root && label[node] < UNREACHED) {
            touch(node);
            push(key(node), node);
        }
    }

    private void findWayIn() {
        int count = lostCount;
        lostCount = 0;
        for (int index = 0; index < count; index++) {
            lookInto(lost[index]);
        }
        if (count > 0) {
            lookIntoRoot();
        }
    }

    private void lookInto(int node) {
        if (node == graph.root) {
            lookIntoRoot();
        } else if (node > graph.root) {
            lookIntoConsultant(node);
        } else {
            reach(node, graph.up[node], 0, from(graph.up[node]));
            for (int index = graph.childStart[node]; index < graph.childStart[node + 1]; index++) {
                int child = graph.child[index];
                if (flow.hasRoom(child)) {
                    reach(node, child, 0, from(child));
                }
            }
            if (node < graph.openings) {
                lookIntoOpening(node);
            }
        }
    }

    private void lookIntoRoot() {
        for (int index = graph.childStart[graph.root]; index < graph.childStart[graph.root + 1]; index++) {
            if (flow.hasRoom(graph.child[index])) {
                reach(graph.root, graph.child[index], 0, from(graph.child[index]));
            }
        }
        for (int node = graph.root + 1; node < graph.nodes; node++) {
            if (flow.used[node] > 0) {
                reach(graph.root, node, 0, from(node));
            }
        }
    }

    private void lookIntoConsultant(int node) {
        if (flow.hasRoom(node)) {
            reach(node, graph.root, 0, from(graph.root));
        }
        for (int person = graph.firstMember[node - graph.root - 1];
                person != Flow.NONE;
                person = graph.nextMember[person]) {
            if (flow.match[person] != Flow.NONE) {
                reach(node, flow.opening(person), graph.value[flow.match[person]], person);
            }
        }
    }

    private void lookIntoOpening(int node) {
        for (int pair = graph.firstAt[node]; pair != Flow.NONE; pair = graph.nextAt[pair]) {
            int person = graph.person[pair];
            if (flow.match[person] == pair || !graph.counts(pair)) {
                continue;
            }
            int tail = tail(node, pair);
            int gained = flow.match[person] == Flow.NONE ? 0 : graph.value[flow.match[person]];
            reach(node, tail, gained - (long) graph.value[pair], pair);
        }
    }

    /** Not from a fresh tail: it looks out itself when its turn comes, and until then nothing hangs on it. */
    private void reach(int node, int tail, long cost, int code) {
        if (fresh[tail]) {
            return;
        }
        long at = tail == graph.root ? 0 : label[tail];
        if (at < UNREACHED && at + cost < label[node]) {
            offer(node, at + cost, code);
        }
    }

    int touchedCount() {
        return touchedCount;
    }

    int touched(int index) {
        return touched[index];
    }

    /** Ends a change: what was touched is as it should be. */
    void forgetTouched() {
        for (int index = 0; index < touchedCount; index++) {
            isTouched[touched[index]] = false;
            settled[touched[index]] = label[touched[index]] >= UNREACHED ? 0 : label[touched[index]];
        }
        touchedCount = 0;
    }
}
