package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiveTest {

    private static final GapModel MODEL = new GapModel(HardGaps.typeD(8, 40, 5));

    private final Root root = RootTest.begun(MODEL);
    private final Branch core;
    private final int[] otherwise;

    DiveTest() {
        root.raiseBound(MODEL.costliest());
        core = root.core(4);
        otherwise = core.within(root.agentsChoice());
    }

    @Test
    void everyJobGoesAlongAPairOfTheCore() {
        int[] found = dive(0.15, 1, Effort.unlimited(() -> false));

        for (int job = 0; job < MODEL.jobs; job++) {
            assertThat(core.choicesOf(job)).contains(found[job]);
        }
    }

    @Test
    void someOfAFewDivesFillTheAgentsNearTheBoundWithoutAnyExchange() {
        Dive dive = new Dive(MODEL, core, 0.15, 1);
        Incumbent incumbent = new Incumbent(MODEL);
        for (int dives = 0; dives < 20; dives++) {
            incumbent.offer(dive.run(root.multipliers(), root.lowestCost(), otherwise, Effort.unlimited(() -> false)));
        }

        assertThat(incumbent.exists()).isTrue();
        assertThat(incumbent.cost()).isBetween(root.lowestCost(), root.lowestCost() * 103 / 100);
    }

    @Test
    void divesOfOneSeedAreTheSameAndNoiseLeadsElsewhere() {
        Effort effort = Effort.unlimited(() -> false);
        Dive dive = new Dive(MODEL, core, 0.5, 7);
        Dive again = new Dive(MODEL, core, 0.5, 7);
        Set<List<Integer>> places = new HashSet<>();
        for (int dives = 0; dives < 5; dives++) {
            int[] found = dive.run(root.multipliers(), root.lowestCost(), otherwise, effort);
            assertThat(again.run(root.multipliers(), root.lowestCost(), otherwise, effort))
                    .isEqualTo(found);
            places.add(Arrays.stream(found).boxed().toList());
        }
        assertThat(places).hasSizeGreaterThan(1);
    }

    @Test
    void whereEveryJobHasRoomAtItsCheapestADiveFindsTheBest() {
        GapModel roomy = new GapModel(GapProblem.of(
                Sense.MINIMISE,
                new long[][] {{1, 9, 1, 9}, {9, 2, 9, 2}},
                new long[][] {{3, 3, 3, 3}, {3, 3, 3, 3}},
                new long[] {7, 7}));
        long[] five =
                LongStream.of(5, 5, 5, 5).map(price -> price * roomy.scale).toArray();

        int[] found = new Dive(roomy, Branch.root(roomy), 0, 1)
                .run(five, 6, new int[] {1, 0, 1, 0}, Effort.unlimited(() -> false));

        assertThat(found).containsExactly(0, 1, 0, 1);
    }

    @Test
    void afterStopJobsStayWhereTheyWouldGoOtherwise() {
        assertThat(dive(0.15, 1, Effort.unlimited(() -> true))).isEqualTo(otherwise);
    }

    private int[] dive(double noise, long seed, Effort effort) {
        return new Dive(MODEL, core, noise, seed).run(root.multipliers(), root.lowestCost(), otherwise, effort);
    }
}
