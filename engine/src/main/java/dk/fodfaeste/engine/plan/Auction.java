package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/**
 * A plan that is very nearly the best, and prices that show it: consultants bid for their people (Bertsekas 1988; capacities as in
 * Bertsekas and Castañon 1989), first in coarse steps, then in finer ones from prices a little below the last.
 *
 * <p>A place within a full workplace or company is taken from whoever bid least there, and asks for more than that. A place that
 * stayed empty at a reserve price of an earlier round is given free; {@link PriceTree} puts right what is then left. In the coarse rounds those
 * who could not gain a step elsewhere stay where they are.
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

    /** Those who stay keep their distance from each other, so that less has to be bid up again. */
    private static final int BELOW_WHERE_KEPT = 1;

    private static final int BELOW_WHERE_KEPT_AND_ROOMY = 3;

    /** From this step down everybody bids anew. */
    private static final int FINE = 1000;

    /** Openings that somebody could still enter, of all of them, from which on places are left over. */
    private static final double ROOMY = 0.05;

    private static final long NEVER = AskingPrices.NEVER;

    private final PlanGraph graph;
    private final Flow flow;
    private final AskingPrices asking;
    private final long[] price;

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
        asking = new AskingPrices(graph, flow);
        price = asking.price;
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
        startAnew();
        bidInTurn();
        while (step > LAST_STEP) {
            refine();
            bidInTurn();
        }
    }

    /** In the coarse rounds most stay where they are; the fine ones begin anew, and so leave less empty by mistake. */
    private void refine() {
        long before = step;
        step = Math.max(LAST_STEP, step / FINER);
        if (step > FINE) {
            asking.lower(before * (isRoomy() ? BELOW_WHERE_KEPT_AND_ROOMY : BELOW_WHERE_KEPT));
            asking.askAnew();
            releaseDiscontent();
            asking.askAnew();
            hopeAnew();
        } else {
            asking.lower(before * (isRoomy() ? BELOW_WHERE_ROOMY : BELOW));
            startAnew();
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

    private void startAnew() {
        for (int person = 0; person < graph.persons; person++) {
            if (flow.match[person] != Flow.NONE) {
                flow.release(person);
            }
        }
        asking.askAnew();
        Arrays.fill(hope, NEVER);
    }

    /** Who could gain a step elsewhere, or takes a unit that another of the consultant's people would gain a step more by. */
    private void releaseDiscontent() {
        for (int index = 0; index + 1 < memberStart.length; index++) {
            for (int at = memberStart[index]; at < memberStart[index + 1]; at++) {
                lookAround(member[at]);
                hope[at] = bestGain;
            }
            long worthAUnit = worthAUnit(index);
            for (int at = memberStart[index]; at < memberStart[index + 1]; at++) {
                int person = member[at];
                if (flow.match[person] != Flow.NONE && gain(person) < Math.max(hope[at], worthAUnit) - step) {
                    flow.release(person);
                }
            }
        }
    }

    /** What the last one gains if the consultant's units go to those who gain most; 0 where there are units for all. */
    private long worthAUnit(int index) {
        int members = memberStart[index + 1] - memberStart[index];
        int units = graph.capacity[graph.consultant(index)];
        if (units == 0 || units >= members) {
            return 0;
        }
        long[] gains = Arrays.copyOfRange(hope, memberStart[index], memberStart[index + 1]);
        Arrays.sort(gains);
        return gains[members - units];
    }

    private long gain(int person) {
        return graph.value[flow.match[person]] - price[flow.opening(person)];
    }

    private void hopeAnew() {
        for (int at = 0; at < member.length; at++) {
            hope[at] = NEVER;
            if (flow.match[member[at]] != Flow.NONE) {
                lookAround(member[at]);
                hope[at] = -1 - bestGain;
            }
        }
    }

    private void bidInTurn() {
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
        int displaced = asking.displace(opening);
        flow.choose(pair);
        asking.bid(person, opening, offered);
        hope[placeOf[person]] = -1 - secondGain;
        if (displaced != Flow.NONE && graph.opening[displaced] != opening) {
            asking.reprice(graph.opening[displaced]);
        }
        asking.reprice(opening);
        if (displaced != Flow.NONE) {
            int loser = graph.person[displaced];
            long same = graph.value[displaced] - price[graph.opening[displaced]];
            hope[placeOf[loser]] =
                    Math.max(-1 - hope[placeOf[loser]], same); // prices only rise, so it cannot hope for more
            queue.add(graph.consultant[loser] - graph.root - 1);
        }
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
