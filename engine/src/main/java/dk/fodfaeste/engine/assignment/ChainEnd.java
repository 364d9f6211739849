package dk.fodfaeste.engine.assignment;

/** How the best chain of {@link Exchanges} so far ends: its last job, or one more, moves to the agent. */
final class ChainEnd {

    static final int NO_MORE = -1;

    private double cost;
    int last;
    int jobs;
    int next;
    int agent;

    void forget() {
        cost = Exchanges.LEAST_GAIN;
    }

    boolean isFound() {
        return cost < Exchanges.LEAST_GAIN;
    }

    void offer(double offered, int last, int jobs, int next, int agent) {
        if (offered < cost) {
            cost = offered;
            this.last = last;
            this.jobs = jobs;
            this.next = next;
            this.agent = agent;
        }
    }
}
