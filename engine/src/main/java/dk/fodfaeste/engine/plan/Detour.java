package dk.fodfaeste.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The cheapest way to make room for a pair, or to do without one: a shortest cycle through it in the residual network (Ahuja, Magnanti,
 * Orlin, Network Flows, 1993, § 9). From the root on, every way is free of loss along the {@link PriceTree}, so a search ends there.
 */
final class Detour extends Residual {

    private final PriceTree tree;
    private final Rotation rotation;
    private int closed = Flow.NONE;

    Detour(PlanGraph graph, Flow flow, PriceTree tree) {
        super(graph, flow);
        this.tree = tree;
        rotation = new Rotation(graph, flow);
    }

    /** Empty when a capacity of 0, or a pair that must not be chosen, forbids it. */
    Optional<Swap> forcing(int pair) {
        int person = graph.person[pair];
        int before = flow.match[person];
        if (before == pair) {
            return Optional.of(new Swap(0, List.of()));
        }
        int stand = before == Flow.NONE ? graph.consultant[person] : flow.opening(person);
        if (graph.value[pair] <= 0 || tree.label[stand] >= UNREACHED) {
            return Optional.empty();
        }
        long atPerson = tree.label[stand] + (before == Flow.NONE ? 0 : graph.value[before]);
        offer(graph.opening[pair], atPerson - graph.value[pair], pair);
        return search(stand);
    }

    /** Always possible: the person can wait. */
    Swap forbidding(int pair) {
        int person = graph.person[pair];
        if (flow.match[person] != pair) {
            return new Swap(0, List.of());
        }
        int opening = graph.opening[pair];
        long atPerson = tree.label[opening] + graph.value[pair];
        closed = pair;
        lookFromPerson(person, atPerson);
        offer(graph.consultant[person], atPerson, person);
        return search(opening).orElseThrow();
    }

    @Override
    void offer(int node, long distance, int code) {
        if (node < graph.openings && code == closed && code != Flow.NONE) {
            return;
        }
        label[node] = distance;
        via[node] = code;
        push(lossAt(node), node);
    }

    /** By how much the way found to the node is longer than the shortest. */
    private long lossAt(int node) {
        return tree.label[node] >= UNREACHED ? UNREACHED >> 24 : label[node] - tree.label[node];
    }

    private Optional<Swap> search(int stand) {
        while (isWaiting()) {
            long entry = pop();
            int node = node(entry);
            if (node == graph.root || node == stand) {
                return Optional.of(new Swap(lossAt(node), moves(node, stand)));
            }
            if (key(entry) == lossAt(node)) {
                look(node);
            }
        }
        return Optional.empty();
    }

    private List<Swap.Move> moves(int found, int stand) {
        BitSet onTheWay = new BitSet();
        int node = found;
        do {
            onTheWay.set(node);
            node = tail(node, via[node]);
        } while (node != stand);
        if (found == graph.root) {
            node = stand;
            while (!onTheWay.get(node)) {
                int tail = tail(node, tree.via[node]);
                rotation.add(tail, node, tree.via[node]);
                node = tail;
            }
        } else {
            node = found;
        }
        do {
            int tail = tail(node, via[node]);
            rotation.add(tail, node, via[node]);
            node = tail;
        } while (node != stand);
        return inOrder();
    }

    private List<Swap.Move> inOrder() {
        List<Swap.Move> moves = new ArrayList<>();
        for (int arc = rotation.arcs() - 1; arc >= 0; arc--) {
            int person = rotation.person(arc);
            if (person != Flow.NONE) {
                moves.add(new Swap.Move(person, flow.match[person], rotation.pair(arc)));
            }
        }
        return List.copyOf(moves);
    }
}
