package dk.fodfaeste.engine.plan;

import java.util.Optional;

/**
 * A plan that stays optimal while its problem changes. It is proven when made, and after every change around what the change touched;
 * {@link #prove} proves the whole again. A change costs what it touches: at the size of a country, milliseconds. Owns its graph, which
 * nobody else may change. Not for several threads.
 */
public final class LivePlan {

    private final PlanGraph graph;
    private final Flow flow;
    private final PriceTree tree;

    private LivePlan(PlanGraph graph, Flow flow, PriceTree tree) {
        this.graph = graph;
        this.flow = flow;
        this.tree = tree;
    }

    /** Solves exactly, from nothing. @throws IllegalStateException when the proof fails, which only a bug can cause */
    public static LivePlan solve(PlanGraph graph) {
        Flow flow = new Flow(graph);
        Auction auction = new Auction(graph, flow);
        auction.run();
        PriceTree tree = new PriceTree(graph, flow);
        tree.grow(auction.labels());
        tree.forgetTouched();
        LivePlan plan = new LivePlan(graph, flow, tree);
        plan.prove();
        return plan;
    }

    /** The best plan that was chosen before, with the prices that prove it. @param labels those of its prices, which only the time depends on */
    static LivePlan of(PlanGraph graph, int[] chosen, long[] labels) {
        Flow flow = new Flow(graph);
        for (int pair : chosen) {
            if (pair != Flow.NONE) {
                flow.choose(pair);
            }
        }
        PriceTree tree = new PriceTree(graph, flow);
        tree.grow(labels);
        tree.forgetTouched();
        LivePlan plan = new LivePlan(graph, flow, tree);
        plan.prove();
        return plan;
    }

    public PlanGraph graph() {
        return graph;
    }

    /** Sum of the values of the chosen pairs, in millionths. */
    public long value() {
        return flow.value();
    }

    /** The person's chosen pair; -1 for a person who waits. */
    public int chosen(int person) {
        return flow.match[person];
    }

    /** How much of the node's capacity is used. */
    public int used(int node) {
        return flow.used[node];
    }

    /**
     * The price of a node's capacity, in millionths: for a place its own share, so that a way in costs the opening's, the workplace's
     * and the company's together.
     */
    public long price(int node) {
        if (node > graph.root) {
            return consultantPrice(node - graph.root - 1);
        }
        return wayPrice(node) - wayPrice(graph.up[node]);
    }

    /** What one more place at the node and in all it lies within would add, in millionths. */
    public long wayPrice(int place) {
        return -tree.label[place];
    }

    /** All prices at once, with which the plan is proven. */
    PlanPrices prices() {
        long[] way = new long[graph.root + 1];
        for (int place = 0; place < graph.root; place++) {
            way[place] = wayPrice(place);
        }
        long[] consultant = new long[graph.nodes - graph.root - 1];
        for (int index = 0; index < consultant.length; index++) {
            consultant[index] = consultantPrice(index);
        }
        return new PlanPrices(way, consultant);
    }

    private long consultantPrice(int index) {
        long worth = tree.label[graph.consultant(index)];
        if (worth < Residual.UNREACHED) {
            return worth;
        }
        long best = 0;
        for (int person = graph.firstMember[index]; person != Flow.NONE; person = graph.nextMember[person]) {
            best = Math.max(best, gain(person));
        }
        return best;
    }

    /** The value of the person's best opening after its price; at least 0. */
    private long gain(int person) {
        long best = 0;
        for (int pair = graph.start[person]; pair < graph.end[person]; pair++) {
            best = Math.max(best, graph.value[pair] - wayPrice(graph.opening[pair]));
        }
        return best;
    }

    /** The person's own share: the value of the best opening after its price and the consultant's; at least 0. */
    public long surplus(int person) {
        return Math.max(0, gain(person) - consultantPrice(graph.consultant[person] - graph.root - 1));
    }

    /** Proves the whole plan. @throws IllegalStateException when it is not the best, which only a bug can cause */
    public void prove() {
        FlowProof.check(graph, flow.match, prices());
    }

    /** What it would cost to choose the pair instead; empty when a capacity of 0 forbids it. 0 for a pair that is chosen. */
    public Optional<Swap> instead(int pair) {
        return new Detour(graph, flow, tree).forcing(pair);
    }

    /** What it would cost not to choose a chosen pair. */
    public Swap without(int pair) {
        return new Detour(graph, flow, tree).forbidding(pair);
    }

    /** @return the new person's number */
    public int addPerson(int consultantNumber, int[] openings, int[] values) {
        int person = graph.addPerson(consultantNumber, openings, values);
        flow.grow();
        tree.visit(graph.consultant[person]);
        settle(person);
        return person;
    }

    /** The person's number stays, with no pairs. */
    public void removePerson(int person) {
        setPairs(person, new int[0], new int[0]);
    }

    /** Replaces what could be proposed to the person. */
    public void setPairs(int person, int[] openings, int[] values) {
        tree.loseBehind(person);
        int kept = flow.match[person] == Flow.NONE ? Flow.NONE : flow.opening(person);
        if (kept != Flow.NONE) {
            flow.release(person);
        }
        graph.setPairs(person, openings, values);
        int again = kept == Flow.NONE ? Flow.NONE : graph.pairOf(person, kept);
        if (again != Flow.NONE && graph.value[again] > 0) {
            flow.choose(again);
        }
        visitAround(person, kept);
        settle(person);
    }

    /** @param millionths 1 to 1,000,000,000 */
    public void setValue(int pair, int millionths) {
        change(pair, PlanGraph.checkedValue(millionths));
    }

    /** The pair is not to be chosen, until it is given a value again. */
    public void reject(int pair) {
        change(pair, PlanGraph.FORBIDDEN);
    }

    private void change(int pair, int value) {
        int person = graph.person[pair];
        tree.loseBehind(person);
        boolean chosen = flow.match[person] == pair;
        if (chosen) {
            flow.release(person);
        }
        graph.value[pair] = value;
        if (chosen && value > 0) {
            flow.choose(pair);
        }
        visitAround(person, graph.opening[pair]);
        settle(person);
    }

    /** After the person may have left the opening. */
    private void visitAround(int person, int opening) {
        for (int place = opening; place != Flow.NONE && place != graph.root; place = graph.up[place]) {
            tree.visit(place);
        }
        tree.visit(graph.consultant[person]);
    }

    /** @param node of an opening, workplace, company or consultant */
    public void setCapacity(int node, int capacity) {
        PlanGraph.checked(capacity);
        if (node >= graph.nodes || node == graph.root) {
            throw new IllegalArgumentException("no opening, workplace, company or consultant has the node " + node);
        }
        while (flow.used[node] > capacity) {
            int person = somebodyAt(node);
            int opening = flow.opening(person);
            tree.loseBehind(person);
            flow.release(person);
            visitAround(person, opening);
        }
        if (flow.used[node] == capacity) {
            tree.loseRoomOf(node);
        }
        graph.capacity[node] = capacity;
        tree.visit(node);
        settle(Flow.NONE);
    }

    private int somebodyAt(int node) {
        if (node > graph.root) {
            int person = graph.firstMember[node - graph.root - 1];
            while (flow.match[person] == Flow.NONE) {
                person = graph.nextMember[person];
            }
            return person;
        }
        int place = node;
        while (place >= graph.openings) {
            int index = graph.childStart[place];
            while (flow.used[graph.child[index]] == 0) {
                index++;
            }
            place = graph.child[index];
        }
        return flow.firstAt(place);
    }

    private void settle(int person) {
        tree.settle();
        ChangeProof.check(graph, flow, tree, person);
        tree.forgetTouched();
    }
}
