package dk.fodfaeste.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** With a capacity of one everywhere, the plan is the linear assignment problem. */
class AssignmentTest {

    @Property(tries = 60)
    void thePlanSolvesAssignmentProblems(@ForAll int seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(6);
        int[][] values = new int[size][];
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        int[] each = IntStream.range(0, size).toArray();
        PlanGraph graph = new PlanGraph(each, each, ones, ones, ones, ones);
        for (int person = 0; person < size; person++) {
            values[person] = random.ints(size, 1, 50).toArray();
            graph.addPerson(person, each, values[person]);
        }

        assertThat(LivePlan.solve(graph).value()).isEqualTo(best(values, 0, 0));
    }

    private static long best(int[][] values, int person, int taken) {
        if (person == values.length) {
            return 0;
        }
        long best = 0;
        for (int opening = 0; opening < values.length; opening++) {
            if ((taken & 1 << opening) == 0) {
                best = Math.max(best, values[person][opening] + best(values, person + 1, taken | 1 << opening));
            }
        }
        return best;
    }
}
