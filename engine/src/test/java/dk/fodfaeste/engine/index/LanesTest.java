package dk.fodfaeste.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int ROWS = 12;

    @Property(tries = 500, seed = "2026")
    void vectorsAndPlainJavaGiveTheSameBits(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        Random random = new Random(seed);
        byte[] costs = bytes(random, ROWS * Lanes.COUNT, 1 + random.nextInt(255));
        byte[] limits = bytes(random, Lanes.COUNT, 255);
        int[] rows = IntStream.generate(() -> random.nextInt(ROWS)).limit(10).toArray();
        int from = random.nextInt(10);
        int until = from + random.nextInt(11 - from);
        int start = random.nextInt(256);

        long expected = oneByOne(costs, rows, from, until, start, limits);

        assertThat(new PlainLanes().within(costs, rows, from, until, start, limits))
                .isEqualTo(expected);
        assertThat(new VectorLanes().within(costs, rows, from, until, start, limits))
                .isEqualTo(expected);
    }

    private static byte[] bytes(Random random, int count, int most) {
        byte[] bytes = new byte[count];
        for (int index = 0; index < count; index++) {
            bytes[index] = (byte) random.nextInt(most + 1);
        }
        return bytes;
    }

    private static long oneByOne(byte[] costs, int[] rows, int from, int until, int start, byte[] limits) {
        long within = 0;
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            int sum = start;
            for (int index = from; index < until; index++) {
                sum = Math.min(255, sum + Byte.toUnsignedInt(costs[rows[index] * Lanes.COUNT + lane]));
            }
            within |= sum <= Byte.toUnsignedInt(limits[lane]) ? 1L << lane : 0;
        }
        return within;
    }

    @Test
    void everyPairOfBytesIsAddedAndCompared() {
        byte[] costs = new byte[Lanes.COUNT];
        byte[] limits = new byte[Lanes.COUNT];
        for (int start = 0; start < 256; start += 5) {
            for (int cost = 0; cost < 256; cost++) {
                for (int lane = 0; lane < Lanes.COUNT; lane++) {
                    costs[lane] = (byte) (cost + lane);
                    limits[lane] = (byte) (cost - 32 + 2 * lane);
                }
                long expected = oneByOne(costs, new int[1], 0, 1, start, limits);
                assertThat(new PlainLanes().within(costs, new int[1], 0, 1, start, limits))
                        .isEqualTo(expected);
                assertThat(new VectorLanes().within(costs, new int[1], 0, 1, start, limits))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theVectorApiIsTakenWhereTheProgramWasStartedWithIt() {
        assertThat(Lanes.fastest()).isInstanceOf(VectorLanes.class);
    }
}
