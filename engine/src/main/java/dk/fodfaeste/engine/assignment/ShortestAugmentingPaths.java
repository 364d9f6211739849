package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/**
 * Linear assignment by shortest augmenting paths over dense costs (Jonker and Volgenant, "A shortest augmenting path algorithm for dense and
 * sparse linear assignment problems", Computing 38, 1987): first the cheap steps that assign most rows, then one path for each row left.
 */
final class ShortestAugmentingPaths {

    private static final int NONE = -1;

    private final long[][] costs;
    private final int size;
    private final int[] columnOf;
    private final int[] rowOf;
    private final long[] price;
    private final long[] distance;
    private final int[] rowBefore;

    /** Columns in three parts: settled, at the least distance found, and beyond. */
    private final int[] columns;

    private int settled;
    private int reached;

    ShortestAugmentingPaths(long[][] costs) {
        this.costs = costs;
        size = costs.length;
        columnOf = new int[size];
        rowOf = new int[size];
        price = new long[size];
        distance = new long[size];
        rowBefore = new int[size];
        columns = new int[size];
        Arrays.fill(columnOf, NONE);
        Arrays.fill(rowOf, NONE);
    }

    LinearAssignment solve() {
        reduceColumns();
        for (int round = 0; round < 2; round++) {
            reduceRows();
        }
        for (int row = 0; row < size; row++) {
            if (columnOf[row] == NONE) {
                augment(row);
            }
        }
        long[] rowPrices = new long[size];
        for (int row = 0; row < size; row++) {
            rowPrices[row] = costs[row][columnOf[row]] - price[columnOf[row]];
        }
        return new LinearAssignment(costs, columnOf, rowPrices, price);
    }

    /** Every column's price is its least cost, and its cheapest row takes it where that row is free. */
    private void reduceColumns() {
        for (int column = size - 1; column >= 0; column--) {
            int cheapest = 0;
            for (int row = 1; row < size; row++) {
                cheapest = costs[row][column] < costs[cheapest][column] ? row : cheapest;
            }
            price[column] = costs[cheapest][column];
            if (columnOf[cheapest] == NONE) {
                assign(cheapest, column);
            }
        }
    }

    /** Every free row takes its best column and lowers that column's price until its second best is as good; who is put out tries again. */
    private void reduceRows() {
        // prices may creep down by small steps: some tries for every row and no more, the paths do the rest
        int tries = 8 * size;
        for (int first = 0; first < size; first++) {
            int row = columnOf[first] == NONE ? first : NONE;
            while (row != NONE && tries-- > 0) {
                row = takeBestColumn(row);
            }
        }
    }

    /** @return the row that was put out for less, to go on with; one that was put out for nothing waits for the next round */
    private int takeBestColumn(int row) {
        int best = NONE;
        int nextBest = NONE;
        long least = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        for (int column = 0; column < size; column++) {
            long reduced = costs[row][column] - price[column];
            if (reduced < second) {
                if (reduced < least) {
                    second = least;
                    nextBest = best;
                    least = reduced;
                    best = column;
                } else {
                    second = reduced;
                    nextBest = column;
                }
            }
        }
        boolean cheaper = least < second && nextBest != NONE;
        if (cheaper) {
            price[best] -= second - least;
        } else if (rowOf[best] != NONE && nextBest != NONE) {
            best = nextBest;
        }
        int putOut = rowOf[best];
        if (putOut != NONE) {
            columnOf[putOut] = NONE;
        }
        assign(row, best);
        return cheaper ? putOut : NONE;
    }

    private void assign(int row, int column) {
        columnOf[row] = column;
        rowOf[column] = row;
    }

    /** Dijkstra over reduced costs from the row to the nearest free column, then back along the path. */
    private void augment(int free) {
        for (int column = 0; column < size; column++) {
            columns[column] = column;
            distance[column] = costs[free][column] - price[column];
            rowBefore[column] = free;
        }
        settled = 0;
        reached = 0;
        int before = 0;
        int end = NONE;
        while (end == NONE) {
            if (settled == reached) {
                before = settled;
                gatherNearest();
                end = freeAmongReached();
            }
            end = end == NONE ? scan() : end;
        }
        long length = distance[end];
        for (int index = 0; index < before; index++) {
            int column = columns[index];
            price[column] += distance[column] - length;
        }
        followBack(free, end);
    }

    private void gatherNearest() {
        long least = Long.MAX_VALUE;
        for (int index = reached; index < size; index++) {
            long here = distance[columns[index]];
            if (here <= least) {
                if (here < least) {
                    least = here;
                    reached = settled;
                }
                exchange(index, reached++);
            }
        }
    }

    private int freeAmongReached() {
        for (int index = settled; index < reached; index++) {
            if (rowOf[columns[index]] == NONE) {
                return columns[index];
            }
        }
        return NONE;
    }

    /** Settles one column and looks at what its row could take instead. @return a free column at the same distance, if one comes up */
    private int scan() {
        int column = columns[settled++];
        int row = rowOf[column];
        long least = distance[column];
        long base = least - costs[row][column] + price[column];
        for (int index = reached; index < size; index++) {
            int other = columns[index];
            long reachedAt = base + costs[row][other] - price[other];
            if (reachedAt < distance[other]) {
                distance[other] = reachedAt;
                rowBefore[other] = row;
                if (reachedAt == least) {
                    if (rowOf[other] == NONE) {
                        return other;
                    }
                    exchange(index, reached++);
                }
            }
        }
        return NONE;
    }

    private void exchange(int one, int other) {
        int column = columns[one];
        columns[one] = columns[other];
        columns[other] = column;
    }

    private void followBack(int free, int end) {
        int column = end;
        int row = NONE;
        while (row != free) {
            row = rowBefore[column];
            int next = columnOf[row];
            assign(row, column);
            column = next;
        }
    }
}
