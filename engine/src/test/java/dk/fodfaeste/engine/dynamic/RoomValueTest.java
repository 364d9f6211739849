package dk.fodfaeste.engine.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RoomValueTest {

    private static final CasePool ONE_OR_TWO =
            CasePool.even(List.of(Years.someone(1, 0), Years.someone(1, 0), Years.someone(2, 0)), List.of());

    @Test
    void theLastCaseIsTakenForWhateverItBrings() {
        RoomValue value = new RoomValue(new Demand(ONE_OR_TWO, new double[] {1, 0.5, 1.5}), 1, 2, 0);
        assertThat(value.of(1, 0)).isZero();
        assertThat(value.of(1, 1)).isEqualTo(0.5, within(1e-12));
        assertThat(value.of(1, 2)).isEqualTo(1, within(1e-12));
    }

    @Test
    void theLastButOneMustBeWorthTheRoomThatItTakes() {
        RoomValue value = new RoomValue(new Demand(ONE_OR_TWO, new double[] {1, 0.5, 1.5}), 2, 2, 2);
        assertThat(value.of(0, 2)).isZero();
        assertThat(value.of(1, 2)).isEqualTo(1, within(1e-12));
        // one person of room: 1 is taken, 0.5 is as good as waiting
        assertThat(value.of(2, 1)).isEqualTo(0.5 + 0.5 / 3, within(1e-9));
        // two: 1 is taken (it costs 0.5), 0.5 is no better than waiting, 1.5 costs 1
        assertThat(value.of(2, 2)).isEqualTo(1 + (0.5 + 0 + 0.5) / 3, within(1e-9));
    }

    @Property(tries = 200, seed = "2024")
    void theTableOfAGainIsNeverBelowItAndOffByLittle(
            @ForAll @LongRange(min = 0, max = 1 << 30) long seed, @ForAll @DoubleRange(min = 0, max = 2) double price) {
        double[] reward = new java.util.Random(seed).doubles(9, -1, 2).toArray();
        CasePool pool = CasePool.even(
                IntStream.range(0, 9).mapToObj(index -> Years.someone(1, 0)).toList(), List.of());
        double exact = IntStream.range(0, 9)
                .mapToDouble(index -> Math.max(0, reward[index] - price) / 9)
                .sum();
        assertThat(new Demand(pool, reward).gain(1, price)).isBetween(exact - 1e-12, exact + 2.0 / 256);
    }

    @Test
    void aRewardIsWhatIsGainedOverTheBestAlternativeAtItsPrice() {
        CasePool pool = CasePool.even(List.of(Years.someone(1, 0.9, 0.7, 0.3)), List.of());
        RoomValues values = new RoomValues(pool, List.of(1, 1, 1), new double[] {0.4, 0.1, 0}, 1, 0);
        // surplus 0.5, 0.6 and 0.3, and a bonus for being placed that goes out of the difference
        assertThat(values.of(0, 1, 1)).isEqualTo(0.9 - 0.6, within(1e-9));
        assertThat(values.of(1, 1, 1)).isEqualTo(0.7 - 0.5, within(1e-9));
        assertThat(values.of(2, 1, 1)).isZero();
        assertThat(values.know(1)).isTrue();
        assertThat(values.know(0)).isFalse();
    }

    @Test
    void whereThereIsNoAlternativeAllOfTheWorthCounts() {
        CasePool pool = CasePool.even(List.of(Years.someone(2, 0.9, Double.NaN), Years.someone(5, 3, 3)), List.of());
        RoomValues values = new RoomValues(pool, List.of(3, 3), new double[2], 1, 1);
        assertThat(values.of(0, 1, 3)).isEqualTo((0.9 + 2e-4) / 2, within(1e-9));
        assertThat(values.of(0, 1, 1)).isZero();
        assertThat(values.of(1, 1, 3)).isZero();
        assertThat(values.know(0)).isTrue();
    }
}
