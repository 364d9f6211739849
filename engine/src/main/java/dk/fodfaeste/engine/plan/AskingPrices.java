package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/**
 * What every place asks for in the {@link Auction}, in millionths: a full one more than the least bid there, one with room its reserve, and
 * each at least what the place that it lies within asks.
 */
final class AskingPrices {

    static final long NEVER = Long.MAX_VALUE / 4;

    private final PlanGraph graph;
    private final Flow flow;
    private final long[] reserve;
    private final long[] least;
    private final long[] bid;

    /** Not to be written to by others. */
    final long[] price;

    AskingPrices(PlanGraph graph, Flow flow) {
        this.graph = graph;
        this.flow = flow;
        price = new long[graph.root + 1];
        reserve = new long[graph.root + 1];
        least = new long[graph.root + 1];
        bid = new long[graph.persons];
    }

    /** All reserves and bids, from today's prices; a place that stayed empty at its reserve is given free. */
    void lower(long below) {
        for (int place = 0; place < graph.root; place++) {
            boolean unsold = flow.hasRoom(place) && price[place] > price[graph.up[place]];
            reserve[place] = unsold || price[place] >= NEVER ? 0 : Math.max(0, price[place] - below);
        }
        for (int person = 0; person < graph.persons; person++) {
            bid[person] = Math.max(0, bid[person] - below);
        }
    }

    /** After the flow changed in many places. */
    void askAnew() {
        Arrays.fill(least, NEVER);
        for (int person = 0; person < graph.persons; person++) {
            if (flow.match[person] != Flow.NONE) {
                int opening = flow.opening(person);
                least[opening] = Math.min(least[opening], bid[person]);
            }
        }
        for (int place = 0; place < graph.root; place++) {
            least[graph.up[place]] = Math.min(least[graph.up[place]], least[place]);
        }
        for (int place = graph.root - 1; place >= 0; place--) {
            price[place] = asked(place);
        }
    }

    /** Of a person who came to the opening. */
    void bid(int person, int opening, long offered) {
        bid[person] = offered;
        least[opening] = Math.min(least[opening], offered);
    }

    /** Takes the lowest bid out of the innermost full place around the opening. @return the pair that lost; -1 where there is room */
    int displace(int opening) {
        int place = opening;
        while (place != graph.root && flow.hasRoom(place)) {
            place = graph.up[place];
        }
        if (place == graph.root) {
            return Flow.NONE;
        }
        while (place >= graph.openings) {
            place = cheapestChild(place);
        }
        int pair = flow.match[lowestBidder(place)];
        flow.release(graph.person[pair]);
        return pair;
    }

    /** Who leaves; the least bid there is then the next one. */
    private int lowestBidder(int opening) {
        int lowest = Flow.NONE;
        long bidLowest = NEVER;
        long bidNext = NEVER;
        for (int person = flow.firstAt(opening); person != Flow.NONE; person = flow.nextAt(person)) {
            long offered = bid[person];
            if (offered < bidLowest) {
                bidNext = bidLowest;
                bidLowest = offered;
                lowest = person;
            } else if (offered < bidNext) {
                bidNext = offered;
            }
        }
        least[opening] = bidNext;
        return lowest;
    }

    private int cheapestChild(int place) {
        int cheapest = Flow.NONE;
        for (int index = graph.childStart[place]; index < graph.childStart[place + 1]; index++) {
            int child = graph.child[index];
            if (flow.used[child] > 0 && (cheapest == Flow.NONE || least[child] < least[cheapest])) {
                cheapest = child;
            }
        }
        return cheapest;
    }

    /** After somebody came to the opening or left it. */
    void reprice(int opening) {
        int workplace = graph.up[opening];
        int company = graph.up[workplace];
        least[workplace] = leastWithin(workplace);
        least[company] = leastWithin(company);
        passDown(company);
        passDown(workplace);
        passDown(opening);
    }

    private long leastWithin(int place) {
        int cheapest = cheapestChild(place);
        return cheapest == Flow.NONE ? NEVER : least[cheapest];
    }

    private void passDown(int place) {
        long asked = asked(place);
        if (asked == price[place]) {
            return;
        }
        price[place] = asked;
        if (place >= graph.openings) {
            for (int index = graph.childStart[place]; index < graph.childStart[place + 1]; index++) {
                passDown(graph.child[index]);
            }
        }
    }

    private long asked(int place) {
        if (graph.capacity[place] == 0) {
            return NEVER;
        }
        return Math.max(price[graph.up[place]], flow.hasRoom(place) ? reserve[place] : least[place]);
    }
}
