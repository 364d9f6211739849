package dk.fodfaeste.engine.plan;

import java.util.Arrays;

/**
 * The plan's problem in primitive arrays: persons with their pairs in rows (compressed sparse rows), and the capacities as a tree
 * opening → workplace → company → root, with the consultants beside it. Its size is a country's: about 2 million pairs in 50 MB.
 *
 * <p>Everything that has a capacity or a price is a <em>node</em>: first all openings, then workplaces, companies, the root, and the
 * consultants. Persons and pairs are numbered apart, in the order in which they come.
 */
public final class PlanGraph {

    /** The value of a pair that must not be chosen. */
    static final int FORBIDDEN = -(1 << 30);

    final int openings;
    final int root;
    final int nodes;
    final int[] up;
    final int[] capacity;
    final int[] childStart;
    final int[] child;

    private final int workplaces;
    final int[] firstMember;

    int persons;
    int[] consultant = new int[16];
    int[] nextMember = new int[16];
    int[] start = new int[16];
    int[] end = new int[16];

    int pairs;
    int[] opening = new int[64];
    int[] value = new int[64];
    int[] person = new int[64];
    final int[] firstAt;
    int[] nextAt = new int[64];

    /**
     * @param workplaceOf of every opening
     * @param companyOf of every workplace
     * @param openingCapacity 0 or more, like all capacities
     */
    public PlanGraph(
            int[] workplaceOf,
            int[] companyOf,
            int[] openingCapacity,
            int[] workplaceCapacity,
            int[] companyCapacity,
            int[] consultantCapacity) {
        openings = workplaceOf.length;
        workplaces = companyOf.length;
        root = openings + workplaces + companyCapacity.length;
        nodes = root + 1 + consultantCapacity.length;
        up = new int[root];
        for (int node = 0; node < root; node++) {
            up[node] = node < openings
                    ? workplace(workplaceOf[node])
                    : node < openings + workplaces ? company(companyOf[node - openings]) : root;
        }
        capacity = new int[nodes];
        fill(openingCapacity, 0);
        fill(workplaceCapacity, openings);
        fill(companyCapacity, openings + workplaces);
        capacity[root] = Integer.MAX_VALUE;
        fill(consultantCapacity, root + 1);
        childStart = new int[root + 2];
        child = new int[root];
        hangChildren();
        firstMember = new int[nodes - root - 1];
        Arrays.fill(firstMember, -1);
        firstAt = new int[openings];
        Arrays.fill(firstAt, -1);
    }

    private void fill(int[] capacities, int from) {
        for (int index = 0; index < capacities.length; index++) {
            capacity[from + index] = checked(capacities[index]);
        }
    }

    static int checked(int places) {
        if (places < 0) {
            throw new IllegalArgumentException("a capacity is 0 or more, not " + places);
        }
        return places;
    }

    private void hangChildren() {
        for (int node = 0; node < root; node++) {
            childStart[up[node] + 1]++;
        }
        for (int node = 0; node <= root; node++) {
            childStart[node + 1] += childStart[node];
        }
        int[] next = childStart.clone();
        for (int node = 0; node < root; node++) {
            child[next[up[node]]++] = node;
        }
    }

    /** The node of an opening, by its number in the constructor's arrays; so for the other three. */
    public int opening(int number) {
        return number;
    }

    public int workplace(int number) {
        return openings + number;
    }

    public int company(int number) {
        return openings + workplaces + number;
    }

    public int consultant(int number) {
        return root + 1 + number;
    }

    /**
     * Adds a person with the openings that could be proposed.
     *
     * @param values of each opening in {@code of}, in millionths, 1 to 1,000,000,000, or {@link #FORBIDDEN}
     * @return the person's number
     */
    public int addPerson(int consultantNumber, int[] of, int[] values) {
        if (persons == consultant.length) {
            consultant = Arrays.copyOf(consultant, persons * 2);
            nextMember = Arrays.copyOf(nextMember, persons * 2);
            start = Arrays.copyOf(start, persons * 2);
            end = Arrays.copyOf(end, persons * 2);
        }
        consultant[persons] = consultant(consultantNumber);
        nextMember[persons] = firstMember[consultantNumber];
        firstMember[consultantNumber] = persons;
        setPairs(persons, of, values);
        return persons++;
    }

    /** Gives the person a new row; the old one is left behind, and no longer counts. */
    void setPairs(int of, int[] ofOpenings, int[] values) {
        while (pairs + ofOpenings.length > opening.length) {
            opening = Arrays.copyOf(opening, opening.length * 2);
            value = Arrays.copyOf(value, value.length * 2);
            person = Arrays.copyOf(person, person.length * 2);
            nextAt = Arrays.copyOf(nextAt, nextAt.length * 2);
        }
        start[of] = pairs;
        for (int index = 0; index < ofOpenings.length; index++) {
            opening[pairs] = ofOpenings[index];
            value[pairs] = values[index] == FORBIDDEN ? FORBIDDEN : checkedValue(values[index]);
            person[pairs] = of;
            nextAt[pairs] = firstAt[ofOpenings[index]];
            firstAt[ofOpenings[index]] = pairs++;
        }
        end[of] = pairs;
    }

    static int checkedValue(int millionths) {
        if (millionths < 1 || millionths > 1_000_000_000) {
            throw new IllegalArgumentException("a pair is worth 1 to 1,000,000,000 millionths, not " + millionths);
        }
        return millionths;
    }

    /** Whether the pair still stands in its person's row. */
    boolean counts(int pair) {
        int owner = person[pair];
        return pair >= start[owner] && pair < end[owner];
    }

    /** The pair of a person and an opening; -1 where there is none. */
    public int pairOf(int ofPerson, int ofOpening) {
        for (int pair = start[ofPerson]; pair < end[ofPerson]; pair++) {
            if (opening[pair] == ofOpening) {
                return pair;
            }
        }
        return -1;
    }

    public int persons() {
        return persons;
    }

    /** The person's pairs are numbered from here … */
    public int firstPair(int ofPerson) {
        return start[ofPerson];
    }

    /** … up to before this. */
    public int endOfPairs(int ofPerson) {
        return end[ofPerson];
    }

    public int openingOf(int pair) {
        return opening[pair];
    }

    public int personOf(int pair) {
        return person[pair];
    }

    /** In millionths. */
    public int valueOf(int pair) {
        return value[pair];
    }
}
