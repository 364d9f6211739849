package dk.fodfaeste.engine.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The linear assignment problem: as many rows as columns, each row to one column, at least cost. It comes with dual prices, one for each row
 * and column, which prove that nothing costs less: no pair costs less than its two prices, and all prices add up to the cost. Immutable.
 */
public final class LinearAssignment {

    private final long[][] costs;
    private final int[] columnOf;
    private final long[] rowPrices;
    private final long[] columnPrices;

    LinearAssignment(long[][] costs, int[] columnOf, long[] rowPrices, long[] columnPrices) {
        this.costs = costs;
        this.columnOf = columnOf;
        this.rowPrices = rowPrices;
        this.columnPrices = columnPrices;
    }

    /**
     * The cheapest assignment, proven.
     *
     * @param costs row by row, n × n, each at most {@link GapProblem#GREATEST_VALUE} in either direction
     * @throws IllegalArgumentException when the matrix is not square or a cost is out of range
     */
    public static LinearAssignment solve(long[][] costs) {
        long[][] copy = Arrays.stream(costs).map(long[]::clone).toArray(long[][]::new);
        for (long[] row : copy) {
            if (row.length != copy.length) {
                throw new IllegalArgumentException(
                        "a matrix of " + copy.length + " rows has a row of " + row.length + " costs");
            }
            if (Arrays.stream(row).anyMatch(cost -> Math.abs(cost) > GapProblem.GREATEST_VALUE)) {
                throw new IllegalArgumentException("a cost is too great");
            }
        }
        LinearAssignment assignment = new ShortestAugmentingPaths(copy).solve();
        LinearAssignmentProof.check(assignment);
        return assignment;
    }

    /** Rows, and columns. */
    public int size() {
        return columnOf.length;
    }

    public long cost(int row, int column) {
        return costs[row][column];
    }

    public int columnOf(int row) {
        return columnOf[row];
    }

    public long rowPrice(int row) {
        return rowPrices[row];
    }

    public long columnPrice(int column) {
        return columnPrices[column];
    }

    /** Sum of the costs of the assigned pairs. */
    public long cost() {
        return IntStream.range(0, size())
                .mapToLong(row -> costs[row][columnOf[row]])
                .sum();
    }
}
