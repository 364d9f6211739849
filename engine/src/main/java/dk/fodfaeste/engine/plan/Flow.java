package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/** Who is chosen for what, and how much of every capacity is used. */
final class Flow {

    static final int NONE = -1;

    private final PlanGraph graph;
    private int[] next;
    private int[] previous;
    private final int[] first;
    int[] match;
    final int[] used;
    private long value;

    Flow(PlanGraph graph) {
        this.graph = graph;
        used = new int[graph.nodes];
        first = new int[graph.openings];
        Arrays.fill(first, NONE);
        match = new int[graph.persons];
        Arrays.fill(match, NONE);
        next = new int[graph.persons];
        previous = new int[graph.persons];
    }

    /** After a person was added. */
    void grow() {
        int before = match.length;
        match = Arrays.copyOf(match, graph.consultant.length);
        Arrays.fill(match, before, match.length, NONE);
        next = Arrays.copyOf(next, match.length);
        previous = Arrays.copyOf(previous, match.length);
    }

    boolean hasRoom(int node) {
        return used[node] < graph.capacity[node];
    }

    int opening(int person) {
        return graph.opening[match[person]];
    }

    int firstAt(int opening) {
        return first[opening];
    }

    int nextAt(int person) {
        return next[person];
    }

    /** Sum of the values of the chosen pairs, in millionths. */
    long value() {
        return value;
    }

    /** Puts the person in the pair's opening, and counts at every capacity. */
    void choose(int pair) {
        int person = graph.person[pair];
        enter(person, pair);
        count(person, graph.opening[pair], 1);
    }

    void release(int person) {
        int opening = opening(person);
        leave(person);
        count(person, opening, -1);
    }

    private void count(int person, int opening, int change) {
        for (int place = opening; place != graph.root; place = graph.up[place]) {
            used[place] += change;
        }
        used[graph.consultant[person]] += change;
    }

    /** As {@link #choose}, where the capacities are counted by the one who calls. */
    void enter(int person, int pair) {
        int opening = graph.opening[pair];
        match[person] = pair;
        next[person] = first[opening];
        previous[person] = NONE;
        if (first[opening] != NONE) {
            previous[first[opening]] = person;
        }
        first[opening] = person;
        value += graph.value[pair];
    }

    void leave(int person) {
        int opening = opening(person);
        value -= graph.value[match[person]];
        match[person] = NONE;
        if (previous[person] == NONE) {
            first[opening] = next[person];
        } else {
            next[previous[person]] = next[person];
        }
        if (next[person] != NONE) {
            previous[next[person]] = previous[person];
        }
    }
}
