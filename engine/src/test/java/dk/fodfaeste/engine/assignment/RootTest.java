package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RootTest {

    private static final GapModel MODEL = new GapModel(HardGaps.typeD(10, 40, 5));

    private final Root root = begun(MODEL);

    /** Multipliers begin at what each job costs at its cheapest. */
    static Root begun(GapModel model) {
        double[] jobPrices = new double[model.jobs];
        Arrays.setAll(jobPrices, job -> {
            long least = Long.MAX_VALUE;
            for (int agent = 0; agent < model.agents; agent++) {
                least = Math.min(least, model.cost[agent][job]);
            }
            return least;
        });
        return new Root(model, Branch.root(model), jobPrices, Effort.unlimited(() -> false));
    }

    @Test
    void aCoreHasSoManyPairsForAJobOnAverage() {
        root.raiseBound(MODEL.costliest());

        Branch core = root.core(3);
        Branch wider = root.core(5);

        assertThat(pairs(core)).isBetween(110, 120);
        assertThat(pairs(wider)).isBetween(190, 200);
        for (int job = 0; job < MODEL.jobs; job++) {
            assertThat(wider.choicesOf(job)).contains(core.choicesOf(job));
        }
        assertThat(pairs(root.core(99))).isEqualTo(400);
    }

    private static int pairs(Branch branch) {
        int pairs = 0;
        for (int job = 0; job < MODEL.jobs; job++) {
            pairs += branch.choicesOf(job).length;
        }
        return pairs;
    }
}
