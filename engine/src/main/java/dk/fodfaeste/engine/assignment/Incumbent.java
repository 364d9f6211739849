package dk.fodfaeste.engine.assignment;

/** The best assignment found so far. */
final class Incumbent {

    private final GapModel model;
    private int[] agentOf = new int[0];
    private long cost;

    Incumbent(GapModel model) {
        this.model = model;
        cost = model.costliest() + 1;
    }

    /** Keeps the assignment if it holds every capacity and costs less than the one before. */
    boolean offer(int[] assignment) {
        long offered = model.cost(assignment);
        if (offered >= cost || !model.keepsCapacities(assignment)) {
            return false;
        }
        cost = offered;
        agentOf = assignment.clone();
        return true;
    }

    boolean exists() {
        return agentOf.length > 0;
    }

    int[] agentOf() {
        return agentOf;
    }

    /** Of the assignment; before there is one, more than any assignment costs. */
    long cost() {
        return cost;
    }
}
