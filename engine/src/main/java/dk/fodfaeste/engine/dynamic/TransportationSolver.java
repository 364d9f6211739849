package dk.fodfaeste.engine.dynamic;

import java.util.Arrays;

/**
 * Solves a {@link Transportation} from any starting prices: everybody goes where they gain most at these prices, and then places with
 * room lower their price or fill, and places with too many raise it or send on, along shortest paths in reduced costs (Ahuja, Magnanti,
 * Orlin, Network Flows, § 9.7, on the graph of places). From good prices it is a handful of paths.
 */
final class TransportationSolver {

    /** Far beyond every path that somebody can take, and below the loss of one that nobody can. */
    private static final long UNREACHED = 1L << 58;

    final Transportation flow;
    private final int nowhere;
    private final long[] price;
    private final long[] label;
    private final int[] via;
    private final boolean[] settled;

    TransportationSolver(int places) {
        flow = new Transportation(places);
        nowhere = places;
        price = new long[places + 1];
        label = new long[places + 1];
        via = new int[places + 1];
        settled = new boolean[places + 1];
    }

    /** @param prices per person, 0 or more, one per place */
    void start(int[] capacity, long[] prices) {
        flow.clear(capacity);
        System.arraycopy(prices, 0, price, 0, nowhere);
    }

    void add(long[] worth, int people) {
        int best = nowhere;
        for (int place = 0; place < nowhere; place++) {
            if (worth[place] - price[place] > worth[best] - price[best]) {
                best = place;
            }
        }
        flow.add(worth, people, best);
    }

    void solve() {
        for (int place = 0; place < nowhere; place++) {
            fill(place);
        }
        for (int place = 0; place < nowhere; place++) {
            sendOn(place);
        }
    }

    /** Takes people in, or lowers the price, until the place is full or free. */
    private void fill(int place) {
        while (flow.room(place) > 0 && price[place] > 0) {
            lower(place);
        }
    }

    private void lower(int root) {
        begin();
        label[root] = 0;
        long least = UNREACHED;
        int source = -1;
        for (int node = nearest(); node >= 0 && label[node] < least; node = nearest()) {
            settled[node] = true;
            if (node == nowhere || flow.room(node) < 0) {
                least = label[node];
                source = node;
                break;
            }
            if (label[node] + price[node] < least) {
                least = label[node] + price[node];
                source = node;
            }
            for (int from = 0; from <= nowhere; from++) {
                relax(from, node, label[node] + reduced(from, node));
            }
        }
        for (int node = 0; node < nowhere; node++) {
            price[node] -= Math.max(0, least - label[node]);
        }
        if (source != root) {
            int people = flow.room(root);
            if (source != nowhere && flow.room(source) < 0) {
                people = Math.min(people, -flow.room(source));
            }
            push(source, root, people, true);
        }
    }

    /** Sends on whoever is too many, and raises the price so far that they are right to go. */
    private void sendOn(int place) {
        while (flow.room(place) < 0) {
            raise(place);
        }
    }

    private void raise(int root) {
        begin();
        label[root] = 0;
        int sink = -1;
        for (int node = nearest(); node >= 0; node = nearest()) {
            settled[node] = true;
            if (node == nowhere || flow.room(node) > 0) {
                sink = node;
                break;
            }
            for (int to = 0; to <= nowhere; to++) {
                relax(to, node, label[node] + reduced(node, to));
            }
        }
        for (int node = 0; node < nowhere; node++) {
            price[node] += Math.max(0, label[sink] - label[node]);
        }
        push(root, sink, Math.min(-flow.room(root), flow.room(sink)), false);
    }

    private void begin() {
        Arrays.fill(label, UNREACHED);
        Arrays.fill(settled, false);
        Arrays.fill(via, -1);
    }

    private int nearest() {
        int nearest = -1;
        long least = UNREACHED;
        for (int node = 0; node <= nowhere; node++) {
            if (!settled[node] && label[node] < least) {
                least = label[node];
                nearest = node;
            }
        }
        return nearest;
    }

    private void relax(int node, int from, long reached) {
        if (!settled[node] && reached < label[node]) {
            label[node] = reached;
            via[node] = from;
        }
    }

    /** What is lost per person who moves, at these prices: 0 or more. */
    private long reduced(int from, int to) {
        return price[to] - price[from] - flow.gain(from, to);
    }

    /** Moves people along the tree of {@code via}, one after another so that every one of them is the best mover of that moment. */
    private void push(int from, int to, int most, boolean forward) {
        int people = most;
        int start = forward ? from : to;
        int end = forward ? to : from;
        for (int node = start; node != end; node = via[node]) {
            people = Math.min(people, forward ? flow.movable(node, via[node]) : flow.movable(via[node], node));
        }
        for (int node = start; node != end; node = via[node]) {
            if (forward) {
                flow.move(node, via[node], people);
            } else {
                flow.move(via[node], node, people);
            }
        }
    }

    /** Element-wise the lowest optimal prices: what one more person of room would be worth. */
    void minimalPrices(long[] prices) {
        begin();
        System.arraycopy(price, 0, label, 0, nowhere);
        label[nowhere] = 0;
        for (int node = nearest(); node >= 0; node = nearest()) {
            settled[node] = true;
            for (int to = 0; to <= nowhere; to++) {
                relax(to, node, label[node] + reduced(node, to));
            }
        }
        for (int place = 0; place < nowhere; place++) {
            prices[place] = price[place] - label[place];
        }
    }

    /** Element-wise the highest optimal prices: what one person of room less would cost; at a place without capacity, some optimal price. */
    void maximalPrices(long[] prices) {
        begin();
        for (int node = 0; node <= nowhere; node++) {
            label[node] = node == nowhere || flow.room(node) > 0 ? 0 : UNREACHED;
        }
        for (int node = nearest(); node >= 0; node = nearest()) {
            settled[node] = true;
            for (int from = 0; from <= nowhere; from++) {
                relax(from, node, label[node] + reduced(from, node));
            }
        }
        long highest = 0;
        for (int place = 0; place < nowhere; place++) {
            highest = settled[place] ? Math.max(highest, label[place]) : highest;
        }
        for (int place = 0; place < nowhere; place++) {
            // nobody is at a place without capacity, and it must not become the cheaper alternative
            prices[place] = price[place] + Math.min(label[place], highest);
        }
    }
}
