package dk.fodfaeste.engine.plan;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A plan whose pairs come while it is sought (column generation: Gilmore and Gomory, Operations Research 9, 1961), and in which companies
 * hear from some consultants alone. What changed since the last answer is worked into the plan as it stood where that is little, and the plan is
 * made from nothing where it is much: both are the best, and proven. Not for several threads.
 */
public final class GrowingPlan {

    /** One of so many persons: with more changes than that a plan is made from nothing. Measured with 20,000 people and 120,000 pairs. */
    private static final int FEW = 256;

    /** Rows that were replaced are left behind in the graph; when there are this many times more than count, it is made anew. */
    private static final int LEFT_BEHIND = 3;

    private final int most;
    private final PlanPlaces places;
    private final int[] consultantOf;
    private final int[][] openings;
    private final int[][] values;
    private final BitSet grown = new BitSet();
    private final BitSet resized = new BitSet();
    private Hearing hearing = (company, consultant) -> true;
    private int pairs;
    private @Nullable LivePlan live;

    /** Whether a company hears from a consultant, both by number. */
    @FunctionalInterface
    public interface Hearing {
        boolean hears(int company, int consultant);
    }

    /** @param consultantOf of every person */
    public GrowingPlan(PlanPlaces places, int[] consultantOf) {
        this(places, consultantOf, Math.max(1, consultantOf.length / FEW));
    }

    /** @param most changes that are worked into the plan as it stands */
    GrowingPlan(PlanPlaces places, int[] consultantOf, int most) {
        this.most = most;
        this.places = places;
        this.consultantOf = consultantOf;
        this.openings = new int[consultantOf.length][0];
        this.values = new int[consultantOf.length][0];
    }

    /** How many there are, whether or not the companies hear of them. */
    public int pairs() {
        return pairs;
    }

    /** @param worth of each, in millionths, 1 to 1,000,000,000 */
    public void offer(int person, int[] more, int[] worth) {
        openings[person] = joined(openings[person], more);
        values[person] = joined(values[person], worth);
        pairs += more.length;
        grown.set(person);
    }

    /** @param capacity 0 or more */
    public void resize(int workplace, int capacity) {
        if (places.workplaces()[workplace] != capacity) {
            places.workplaces()[workplace] = PlanGraph.checked(capacity);
            resized.set(workplace);
        }
    }

    public void hear(Hearing from) {
        hearing = from;
    }

    /** The best over all pairs that came and are heard. */
    public GrownPlan solve() {
        LivePlan now = live;
        if (now == null || isMuch(now)) {
            now = fromNothing();
            live = now;
        } else {
            follow(now);
        }
        grown.clear();
        resized.clear();
        return GrownPlan.of(now, places);
    }

    private boolean isMuch(LivePlan now) {
        return grown.cardinality() + resized.cardinality() + turned(now) > most
                || now.graph().pairs > LEFT_BEHIND * pairs;
    }

    /** Pairs of persons with old rows that are heard and were not, or the other way. */
    private int turned(LivePlan now) {
        int turned = 0;
        for (int person = 0; person < consultantOf.length; person++) {
            turned += grown.get(person) ? 0 : turn(now, person, false);
        }
        return turned;
    }

    private int turn(LivePlan now, int person, boolean isDone) {
        PlanGraph graph = now.graph();
        int first = graph.start[person];
        int turned = 0;
        for (int index = 0; index < openings[person].length; index++) {
            int wanted = value(person, index);
            if (graph.value[first + index] != wanted) {
                turned++;
                if (isDone && wanted == PlanGraph.FORBIDDEN) {
                    now.reject(first + index);
                } else if (isDone) {
                    now.setValue(first + index, wanted);
                }
            }
        }
        return turned;
    }

    private int value(int person, int index) {
        return hearing.hears(places.company(openings[person][index]), consultantOf[person])
                ? values[person][index]
                : PlanGraph.FORBIDDEN;
    }

    private LivePlan fromNothing() {
        PlanGraph graph = places.graph();
        for (int person = 0; person < consultantOf.length; person++) {
            graph.addPerson(consultantOf[person], openings[person], heard(person));
        }
        return LivePlan.solve(graph);
    }

    private int[] heard(int person) {
        int[] heard = new int[openings[person].length];
        Arrays.setAll(heard, index -> value(person, index));
        return heard;
    }

    private void follow(LivePlan now) {
        resized.stream()
                .forEach(
                        workplace -> now.setCapacity(now.graph().workplace(workplace), places.workplaces()[workplace]));
        grown.stream().forEach(person -> now.setPairs(person, openings[person], heard(person)));
        for (int person = 0; person < consultantOf.length; person++) {
            turn(now, person, true);
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] joined = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, joined, some.length, more.length);
        return joined;
    }
}
