package dk.fodfaeste.engine.assignment;

/**
 * Proves a linear assignment without trusting how it was made: every column is used once, the prices are dual feasible, and they add up to
 * the cost. Linear programming's duality then leaves nothing cheaper.
 */
final class LinearAssignmentProof {

    private LinearAssignmentProof() {}

    /** @throws IllegalStateException saying which condition fails, which only a bug can cause */
    static void check(LinearAssignment assignment) {
        int size = assignment.size();
        boolean[] used = new boolean[size];
        long dual = 0;
        for (int row = 0; row < size; row++) {
            int column = assignment.columnOf(row);
            require(column >= 0 && column < size && !used[column], "row " + row + " has no column of its own");
            used[column] = true;
            dual += assignment.rowPrice(row) + assignment.columnPrice(row);
            for (int other = 0; other < size; other++) {
                require(
                        assignment.rowPrice(row) + assignment.columnPrice(other) <= assignment.cost(row, other),
                        "the prices of row " + row + " and column " + other + " are more than the pair costs");
            }
        }
        require(dual == assignment.cost(), "the assignment costs " + assignment.cost() + ", its prices " + dual);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
