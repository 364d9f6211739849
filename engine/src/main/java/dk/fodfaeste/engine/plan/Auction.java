package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/**
 * A plan that is very nearly the best, and prices that show it: consultants bid for their people (Bertsekas 1988; capacities as in
 * Bertsekas and Castañon 1989), first in coarse steps, then in finer ones from prices a little below the last.
 *
 * <p>A place within a full workplace or company is taken from whoever bid least there, and asks for more than that. A place that
 * stayed empty at a reserve price of an earlier round is given free; {@link PriceTree} puts right what is then left.
 */
final class Auction {

    /** Found by trial over scarce, balanced and uneven plans: finer last steps only take time from {@link PriceTree}, which is quick. */
    private static final int LAST_STEP = 64;

    private static final int FIRST_SHARE = 4;
    private static final int FINER = 3;

    /** Steps that a round begins below the last round's prices. Where all places are taken, people outbid each other up from there. */
    private static final int BELOW = 2;

    /** Where places are left over, one that begins too dear stays empty by mistake, and that is slow to put right. */
    private static final int BELOW_WHERE_ROOMY = 4;

    /** Openings that somebody could still enter, of all of them, from which on places are left over. */
    private static final double ROOMY = 0.05;

    private static final long NEVER = Long.MAX_VALUE / 4;

    private final PlanGraph graph;
    private final Flow flow;
    private final long[] price;
    private final long[] reserve;
    private final long[] least;
    private final long[] bid;

    /** By place among the members: the most that the person can hope to gain, so that a consultant reads a row of numbers. */
    private final long[] hope;

    private final int[] placeOf;
    private final int[] memberStart;
    private final int[] member;
    private final ConsultantQueue queue;
    private long step;

    private int bestPair;
    private long bestGain;
    private long secondGain;

    Auction(PlanGraph graph, Flow flow) {
        this.graph = graph;
        this.flow = flow;
        price = new long[graph.root + 1];
        reserve = new long[graph.root + 1];
        least = new long[graph.root + 1];
        bid = new long[graph.persons];
        hope = new long[graph.persons];
        placeOf = new int[graph.persons];
        int consultants = graph.nodes - graph.root - 1;
        memberStart = new int[consultants + 1];
        member = new int[graph.persons];
        gatherMembers(consultants);
        queue = new ConsultantQueue(consultants);
    }

    private void gatherMembers(int consultants) {
        int count = 0;
        for (int index = 0; index < consultants; index++) {
            memberStart[index] = count;
            for (int person = graph.firstMember[index]; person != Flow.NONE; person = graph.nextMember[person]) {
                placeOf[person] = count;
                member[count++] = person;
            }
        }
        memberStart[consultants] = count;
    }

    /** Leaves the plan in the flow. */
    void run() {
        long highest = 0;
        for (int pair = 0; pair < graph.pairs; pair++) {
            highest = Math.max(highest, graph.value[pair]);
        }
        step = Math.max(1, highest / FIRST_SHARE);
        round();
        while (step > LAST_STEP) {
            long below = step * (isRoomy() ? BELOW_WHERE_ROOMY : BELOW);
            for (int place = 0; place < graph.root; place++) {
                boolean unsold = flow.hasRoom(place) && price[place] > price[graph.up[place]];
                reserve[place] = unsold || price[place] >= NEVER ? 0 : Math.max(0, price[place] - below);
            }
            step = Math.max(LAST_STEP, step / FINER);
            round();
        }
    }

    private boolean isRoomy() {
        int roomy = 0;
        for (int opening = 0; opening < graph.openings; opening++) {
            int workplace = graph.up[opening];
            boolean isOpen = flow.hasRoom(opening) && flow.hasRoom(workplace) && flow.hasRoom(graph.up[workplace]);
            roomy += isOpen ? 1 : 0;
        }
        return roomy > ROOMY * graph.openings;
    }

    private void round() {
        for (int person = 0; person < graph.persons; person++) {
            if (flow.match[person] != Flow.NONE) {
                flow.release(person);
            }
        }
        for (int place = graph.root - 1; place >= 0; place--) {
            price[place] = asked(place);
        }
        Arrays.fill(hope, NEVER);
        for (int index = 0; index + 1 < memberStart.length; index++) {
            queue.add(index);
        }
        while (!queue.isEmpty()) {
            int index = queue.next();
            while (flow.hasRoom(graph.consultant(index)) && bidsOnce(index)) {}
        }
    }

    /** The consultant's person with the most to gain bids all that is gained over the next best way to use the unit. */
    private boolean bidsOnce(int index) {
        int person = Flow.NONE;
        long others;
        while (true) {
            int first = Flow.NONE;
            long most = 0;
            others = 0;
            for (int at = memberStart[index]; at < memberStart[index + 1]; at++) {
                long hoped = hope[at];
                if (hoped > most) {
                    others = most;
                    most = hoped;
                    first = at;
                } else if (hoped > others) {
                    others = hoped;
                }
            }
            if (first == Flow.NONE) {
                return false;
            }
            if (member[first] == person) {
                break;
            }
            person = member[first];
            lookAround(person);
            hope[first] = bestGain;
            if (bestGain > 0 && bestGain >= others) {
                break;
            }
        }
        place(person, graph.value[bestPair] - Math.max(others, secondGain) + step);
        return true;
    }

    private void lookAround(int person) {
        int[] opening = graph.opening;
        int[] value = graph.value;
        bestGain = 0;
        secondGain = 0;
        bestPair = Flow.NONE;
        for (int pair = graph.start[person]; pair < graph.end[person]; pair++) {
            long gain = value[pair] - price[opening[pair]];
            if (gain > bestGain) {
                secondGain = bestGain;
                bestGain = gain;
                bestPair = pair;
            } else if (gain > secondGain) {
                secondGain = gain;
            }
        }
    }

    private void place(int person, long offered) {
        int pair = bestPair;
        int opening = graph.opening[pair];
        int displaced = displace(opening);
        flow.choose(pair);
        bid[person] = offered;
        hope[placeOf[person]] = -1 - secondGain;
        if (displaced != Flow.NONE && graph.opening[displaced] != opening) {
            reprice(graph.opening[displaced]);
        }
        reprice(opening);
        if (displaced != Flow.NONE) {
            int loser = graph.person[displaced];
            long same = graph.value[displaced] - price[graph.opening[displaced]];
            hope[placeOf[loser]] =
                    Math.max(-1 - hope[placeOf[loser]], same); // prices only rise, so it cannot hope for more
            queue.add(graph.consultant[loser] - graph.root - 1);
        }
    }

    /** Takes the lowest bid out of the innermost full place around the opening. @return the pair that lost; -1 where there is room */
    private int displace(int opening) {
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
        int loser = flow.firstAt(place);
        for (int person = loser; person != Flow.NONE; person = flow.nextAt(person)) {
            if (bid[person] < bid[loser]) {
                loser = person;
            }
        }
        int pair = flow.match[loser];
        flow.release(loser);
        return pair;
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

    private void reprice(int opening) {
        long lowest = NEVER;
        for (int person = flow.firstAt(opening); person != Flow.NONE; person = flow.nextAt(person)) {
            lowest = Math.min(lowest, bid[person]);
        }
        int workplace = graph.up[opening];
        int company = graph.up[workplace];
        least[opening] = lowest;
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

    /** What the labels of {@link PriceTree} will be, nearly. */
    long[] labels() {
        long[] labels = new long[graph.nodes];
        for (int place = 0; place < graph.root; place++) {
            labels[place] = price[place] >= NEVER ? 0 : -price[place];
        }
        for (int node = graph.root + 1; node < graph.nodes; node++) {
            if (!flow.hasRoom(node)) {
                labels[node] = weakest(node - graph.root - 1);
            }
        }
        return labels;
    }

    private long weakest(int index) {
        long weakest = NEVER;
        for (int at = memberStart[index]; at < memberStart[index + 1]; at++) {
            int pair = flow.match[member[at]];
            if (pair != Flow.NONE) {
                weakest = Math.min(weakest, graph.value[pair] - price[graph.opening[pair]]);
            }
        }
        return weakest == NEVER ? 0 : weakest;
    }
}
