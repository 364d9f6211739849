package dk.fodfaeste.bench;

import dk.fodfaeste.engine.plan.PlanGraph;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * A seeded plan: people and openings in regions, eight of ten pairs near home, some openings better than others for everybody, and
 * every kind of capacity short somewhere.
 */
final class PlanInstance {

    private static final int PAIRS_EACH = 20;
    private static final int CASELOAD = 50;

    final String name;
    final int persons;
    final int openings;
    final int[] workplaceOf;
    final int[] companyOf;
    final int[] openingCapacity;
    final int[] workplaceCapacity;
    final int[] companyCapacity;
    final int[] consultantCapacity;
    final int[][] openingsOf;
    final int[][] valuesOf;
    private final Random random;

    /**
     * @param places that an opening has at most
     * @param units that a consultant can begin, about; everybody has a caseload of 50
     * @param common how much of a pair's value is the opening's alone, 0 to 1
     */
    PlanInstance(String name, int persons, int openings, int places, int units, double common, long seed) {
        this.name = name;
        this.persons = persons;
        this.openings = openings;
        random = new Random(seed);
        workplaceOf = nested(openings, openings * 2 / 5);
        companyOf = nested(openings * 2 / 5, openings * 4 / 15);
        openingCapacity = random.ints(openings, 1, places + 1).toArray();
        workplaceCapacity = within(openingCapacity, workplaceOf, companyOf.length);
        companyCapacity = within(workplaceCapacity, companyOf, openings * 4 / 15);
        consultantCapacity =
                random.ints(persons / CASELOAD, units - 1, units + 2).toArray();
        openingsOf = new int[persons][];
        valuesOf = new int[persons][];
        double[] good = random.doubles(openings).toArray();
        for (int person = 0; person < persons; person++) {
            openingsOf[person] = near(person);
            valuesOf[person] = Arrays.stream(openingsOf[person])
                    .map(opening -> value(common * good[opening] + (1 - common) * random.nextDouble()))
                    .toArray();
        }
    }

    static int value(double share) {
        return (int) (1_000_000 * (0.05 + 1.2 * share));
    }

    private static int[] nested(int count, int within) {
        int[] of = new int[count];
        Arrays.setAll(of, index -> (int) ((long) index * within / count));
        return of;
    }

    /** Between three quarters and a little over what lies within. */
    private int[] within(int[] capacities, int[] of, int count) {
        int[] sum = new int[count];
        for (int index = 0; index < of.length; index++) {
            sum[of[index]] += capacities[index];
        }
        return Arrays.stream(sum)
                .map(all -> (int) Math.round(all * (0.75 + 0.3 * random.nextDouble())))
                .toArray();
    }

    int[] near(int person) {
        int regions = Math.max(1, Math.min(98, openings / 100));
        int size = openings / regions;
        int first = (int) ((long) person * regions / persons) * size;
        Set<Integer> chosen = new HashSet<>();
        while (chosen.size() < PAIRS_EACH) {
            chosen.add(random.nextInt(10) < 8 ? first + random.nextInt(size) : random.nextInt(openings));
        }
        return chosen.stream().mapToInt(opening -> opening).toArray();
    }

    int consultantOf(int person) {
        return (int) ((long) person * consultantCapacity.length / persons);
    }

    PlanGraph graph() {
        PlanGraph graph = new PlanGraph(
                workplaceOf, companyOf, openingCapacity, workplaceCapacity, companyCapacity, consultantCapacity);
        for (int person = 0; person < persons; person++) {
            graph.addPerson(consultantOf(person), openingsOf[person], valuesOf[person]);
        }
        return graph;
    }
}
