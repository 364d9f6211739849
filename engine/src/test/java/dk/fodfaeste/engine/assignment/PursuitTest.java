package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PursuitTest {

    private static final GapModel MODEL = new GapModel(HardGaps.typeD(10, 40, 5));
    private static final long PORTION = 2_000_000;

    private final Root root = RootTest.begun(MODEL);
    private final Incumbent shared = new Incumbent(MODEL);

    @Test
    void aWideGapIsNarrowedAndTheSameOnEveryRun() {
        long first = begin();
        assertThat(Pursuit.isWide(root, shared)).isTrue();

        pursue();
        long found = shared.cost();

        assertThat(found).isLessThan(first).isGreaterThanOrEqualTo(root.lowestCost());
        assertThat(MODEL.keepsCapacities(shared.agentOf())).isTrue();
        PursuitTest again = new PursuitTest();
        again.begin();
        again.pursue();
        assertThat(again.shared.cost()).isEqualTo(found);
        assertThat(again.shared.agentOf()).isEqualTo(shared.agentOf());
    }

    @Test
    void nothingIsPursuedAfterStop() {
        long first = begin();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            new Pursuit(MODEL, root, shared, PORTION, () -> true).run(thread);
        }
        assertThat(shared.cost()).isEqualTo(first);
    }

    /** @return the cost of a poor beginning */
    private long begin() {
        new PathRelinking(MODEL, Branch.root(MODEL), root.agentsChoice(), 2006)
                .run(shared, 3, Effort.unlimited(() -> false));
        root.raiseBound(shared.cost());
        return shared.cost();
    }

    private void pursue() {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            new Pursuit(MODEL, root, shared, PORTION, () -> false).run(thread);
        }
    }
}
