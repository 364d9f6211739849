package dk.fodfaeste.engine.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * {@link Lanes} in plain Java, eight lanes in one {@code long}: the carry of each byte is worked out from its highest bits, so that no byte
 * spills into its neighbour (Warren, "Hacker's Delight", § 2-18, "Multibyte Absolute Value, Add, Subtract").
 */
final class PlainLanes implements Lanes {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHEST = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final int WIDTH = Long.BYTES;

    @Override
    public long within(byte[] costs, int[] rows, int from, int until, int start, byte[] limits) {
        long within = 0;
        for (int lane = 0; lane < COUNT; lane += WIDTH) {
            long sum = start * ONES;
            for (int index = from; index < until; index++) {
                sum = add(sum, (long) EIGHT.get(costs, rows[index] * COUNT + lane));
            }
            long flags = atMost(sum, (long) EIGHT.get(limits, lane));
            within |= Long.compress(flags, HIGHEST) << lane;
        }
        return within;
    }

    /** Byte by byte, stopping at 255. */
    private static long add(long left, long right) {
        long sum = ((left & ~HIGHEST) + (right & ~HIGHEST)) ^ ((left ^ right) & HIGHEST);
        long carry = ((left & right) | ((left | right) & ~sum)) & HIGHEST;
        return sum | ((carry << 1) - (carry >>> 7));
    }

    /** The highest bit of every byte in which {@code left ≤ right}, unsigned. */
    private static long atMost(long left, long right) {
        long lowBits = (right | HIGHEST) - (left & ~HIGHEST);
        return ((~left & right) | (~(left ^ right) & lowBits)) & HIGHEST;
    }
}
