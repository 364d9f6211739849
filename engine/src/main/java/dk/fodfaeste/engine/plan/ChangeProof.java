package dk.fodfaeste.engine.plan;

/**
 * Proves that a plan which was proven stays so after a change, by looking only at what the change touched: there, every capacity is
 * kept, no arc with room is worth more than its prices, and no price is asked for what is not full (complementary slackness). What was
 * not touched holds as before.
 */
final class ChangeProof {

    private final PlanGraph graph;
    private final Flow flow;
    private final PriceTree tree;

    private ChangeProof(PlanGraph graph, Flow flow, PriceTree tree) {
        this.graph = graph;
        this.flow = flow;
        this.tree = tree;
    }

    /** @param changed the person whose pairs changed; -1 for none */
    static void check(PlanGraph graph, Flow flow, PriceTree tree, int changed) {
        ChangeProof proof = new ChangeProof(graph, flow, tree);
        for (int index = 0; index < tree.touchedCount(); index++) {
            int node = tree.touched(index);
            if (node > graph.root) {
                proof.consultant(node);
            } else if (node < graph.root) {
                proof.place(node);
            }
        }
        if (changed != Flow.NONE) {
            proof.person(changed);
        }
    }

    private void place(int place) {
        require(flow.used[place] <= graph.capacity[place], "the plan asks too much of node ", place);
        long above = tree.label[graph.up[place]];
        require(tree.label[place] <= above, "a price is below 0 at node ", place);
        require(!flow.hasRoom(place) || tree.label[place] == above, "a price is asked for room at node ", place);
        for (int index = graph.childStart[place]; index < graph.childStart[place + 1]; index++) {
            int child = graph.child[index];
            require(tree.label[child] <= tree.label[place], "a price is below 0 at node ", child);
            require(
                    !flow.hasRoom(child) || tree.label[child] == tree.label[place],
                    "a price is asked for room at node ",
                    child);
        }
        if (place < graph.openings) {
            for (int pair = graph.firstAt[place]; pair != Flow.NONE; pair = graph.nextAt[pair]) {
                if (graph.counts(pair)) {
                    person(graph.person[pair]);
                }
            }
        }
    }

    private void consultant(int node) {
        require(flow.used[node] <= graph.capacity[node], "the plan asks too much of node ", node);
        require(tree.label[node] >= 0, "a price is below 0 at node ", node);
        require(!flow.hasRoom(node) || tree.label[node] == 0, "a price is asked for room at node ", node);
        for (int person = graph.firstMember[node - graph.root - 1];
                person != Flow.NONE;
                person = graph.nextMember[person]) {
            person(person);
        }
    }

    /** The person has the best after prices, and nobody waits who would gain. */
    private void person(int person) {
        int chosen = flow.match[person];
        long covered = tree.label[graph.consultant[person]];
        long gained = chosen == Flow.NONE ? covered : graph.value[chosen] + tree.label[graph.opening[chosen]];
        require(gained >= covered, "a unit is worth more elsewhere than with person ", person);
        for (int pair = graph.start[person]; pair < graph.end[person]; pair++) {
            require(
                    graph.value[pair] + tree.label[graph.opening[pair]] <= gained,
                    "another opening is worth more to person ",
                    person);
        }
    }

    private static void require(boolean holds, String message, int number) {
        if (!holds) {
            throw new IllegalStateException(message + number);
        }
    }
}
