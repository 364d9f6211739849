package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/**
 * One agent's knapsack by dynamic programming, and what it costs to put one item in or leave one out. With a table from the front and one
 * from the back, each such question is one pass over the capacity (Nauss, "Solving the generalized assignment problem", INFORMS Journal on
 * Computing 15, 2003; Posta, Ferland, Michelon, "An exact method with variable fixing for solving the generalized assignment problem",
 * Computational Optimization and Applications 52, 2012).
 */
final class AgentKnapsack {

    private final int[] weights;
    private final long[] gains;
    private final boolean[] packed;
    private int items;
    private int room;
    private long[][] front = new long[1][1];
    private long[][] back = new long[1][1];
    private long[] shifted = new long[1];

    AgentKnapsack(int mostItems) {
        weights = new int[mostItems];
        gains = new long[mostItems];
        packed = new boolean[mostItems];
    }

    void clear() {
        items = 0;
    }

    /** @param weight 0 or more @param gain more than 0 */
    void add(int weight, long gain) {
        weights[items] = weight;
        gains[items] = gain;
        items++;
    }

    /** Packs what gains most. @param most room @return the gain */
    long pack(int most) {
        room = most;
        makeRoom();
        Arrays.fill(front[0], 0, room + 1, 0);
        for (int item = 0; item < items; item++) {
            extend(front[item], front[item + 1], item);
        }
        int left = room;
        for (int item = items - 1; item >= 0; item--) {
            packed[item] = front[item + 1][left] != front[item][left];
            left -= packed[item] ? weights[item] : 0;
        }
        return front[items][room];
    }

    private void makeRoom() {
        if (front.length <= items) {
            front = Arrays.copyOf(front, items + 1);
            back = Arrays.copyOf(back, items + 1);
        }
        for (int row = 0; row <= items; row++) {
            if (front[row] == null || front[row].length <= room) {
                front[row] = new long[room + 1];
                back[row] = new long[room + 1];
            }
        }
        if (shifted.length <= room) {
            shifted = new long[room + 1];
        }
    }

    /** The copy puts both operands at one index, which lets the compiler use vectors. */
    private void extend(long[] before, long[] after, int item) {
        int weight = Math.min(weights[item], room + 1);
        long gain = gains[item];
        long[] with = shifted;
        System.arraycopy(before, 0, after, 0, weight);
        System.arraycopy(before, 0, with, weight, room + 1 - weight);
        for (int used = weight; used <= room; used++) {
            after[used] = Math.max(before[used], with[used] + gain);
        }
    }

    boolean isPacked(int item) {
        return packed[item];
    }

    /** After {@link #pack}: the gain with so much less room. */
    long gainWithLess(int weight) {
        return front[items][room - weight];
    }

    /** After {@link #pack}: fills the table from the back, turned round: row item, column w tells what later items gain in room − w. */
    void packFromBack() {
        Arrays.fill(back[items], 0, room + 1, 0);
        for (int item = items - 1; item >= 0; item--) {
            long[] before = back[item + 1];
            long[] after = back[item];
            int weight = Math.min(weights[item], room + 1);
            long gain = gains[item];
            long[] with = shifted;
            System.arraycopy(before, weight, with, 0, room + 1 - weight);
            int last = room - weight;
            for (int used = 0; used <= last; used++) {
                after[used] = Math.max(before[used], with[used] + gain);
            }
            System.arraycopy(before, last + 1, after, last + 1, weight);
        }
    }

    /** After {@link #packFromBack}: the gain when the item must be packed (its own included), or must not be. */
    long gainWhen(int item, boolean mustBePacked) {
        long[] before = front[item];
        long[] after = back[item + 1];
        int shift = mustBePacked ? weights[item] : 0;
        long best = Long.MIN_VALUE / 2;
        for (int used = 0; used <= room - shift; used++) {
            best = Math.max(best, before[used] + after[used + shift]);
        }
        return mustBePacked ? best + gains[item] : best;
    }
}
