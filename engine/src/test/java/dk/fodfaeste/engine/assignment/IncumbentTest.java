package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncumbentTest {

    private final GapModel model = new GapModel(GapProblem.of(
            Sense.MINIMISE, new long[][] {{4, 5}, {6, 7}}, new long[][] {{2, 2}, {2, 2}}, new long[] {2, 4}));
    private final Incumbent incumbent = new Incumbent(model);

    @Test
    void beforeThereIsOneItCostsMoreThanAnyAssignment() {
        assertThat(incumbent.exists()).isFalse();
        assertThat(incumbent.cost()).isEqualTo(14);
    }

    @Test
    void onlyWhatIsCheaperAndKeepsTheCapacitiesIsKept() {
        assertThat(incumbent.offer(new int[] {0, 0})).isFalse();
        assertThat(incumbent.exists()).isFalse();

        assertThat(incumbent.offer(new int[] {1, 1})).isTrue();
        assertThat(incumbent.cost()).isEqualTo(13);
        assertThat(incumbent.offer(new int[] {1, 1})).isFalse();

        assertThat(incumbent.offer(new int[] {0, 1})).isTrue();
        assertThat(incumbent.cost()).isEqualTo(11);
        assertThat(incumbent.agentOf()).containsExactly(0, 1);
    }

    @Test
    void effortIsSpentByWorkOrByTheWordStop() {
        boolean[] stop = {false};
        Effort effort = new Effort(() -> stop[0], 10);
        effort.spend(9);
        assertThat(effort.isSpent()).isFalse();
        effort.spend(1);
        assertThat(effort.isSpent()).isTrue();
        assertThat(effort.isStopped()).isFalse();
        assertThat(effort.used()).isEqualTo(10);

        Effort unlimited = Effort.unlimited(() -> stop[0]);
        stop[0] = true;
        assertThat(unlimited.isSpent()).isTrue();
        stop[0] = false;
        assertThat(unlimited.isStopped()).isTrue();
    }
}
