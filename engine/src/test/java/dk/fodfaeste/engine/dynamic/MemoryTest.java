package dk.fodfaeste.engine.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void aSteadyStreamIsRememberedForEver() {
        assertThat(Memory.halfLife(stream(600, 600))).isInfinite();
    }

    @Test
    void aStreamThatChangedIsRememberedShortly() {
        assertThat(Memory.halfLife(stream(600, 300))).isBetween(1.0, 100.0);
    }

    @Test
    void tooFewToTellAreAllRemembered() {
        assertThat(Memory.halfLife(List.of())).isInfinite();
        assertThat(Memory.halfLife(stream(80, 40))).isInfinite();
    }

    @Test
    void theLatestOfAPoolCountMost() {
        List<Case> cases = List.of(Years.someone(1, 0), Years.someone(3, 0), Years.someone(2, 0));
        CasePool pool = CasePool.of(cases.subList(0, 2), cases.subList(2, 3), 1);
        assertThat(pool.size()).isEqualTo(3);
        assertThat(pool.largestSize()).isEqualTo(3);
        assertThat(pool.probability(0)).isEqualTo(1 / 7.0, within(1e-12));
        assertThat(pool.probability(1)).isEqualTo(2 / 7.0, within(1e-12));
        assertThat(pool.probability(2)).isEqualTo(4 / 7.0, within(1e-12));
    }

    @Test
    void aPoolIsDrawnFromByItsProbabilities() {
        CasePool pool = CasePool.of(List.of(Years.someone(1, 0)), List.of(Years.someone(2, 0)), 1);
        Random random = new Random(3);
        long second = IntStream.range(0, 30_000)
                .filter(draw -> pool.draw(random).size() == 2)
                .count();
        assertThat(second / 30_000.0).isEqualTo(2 / 3.0, within(0.01));
    }

    /** From the change on, the other place is the good one. */
    private static List<Case> stream(int cases, int change) {
        Random random = new Random(11);
        List<Case> stream = new ArrayList<>();
        for (int index = 0; index < cases; index++) {
            double good = 0.4 + 0.4 * random.nextDouble();
            double bad = 0.4 * random.nextDouble();
            stream.add(index < change ? Years.someone(2, good, bad) : Years.someone(2, bad, good));
        }
        return stream;
    }
}
