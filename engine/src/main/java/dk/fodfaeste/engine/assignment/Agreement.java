package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/** How often each agent took each job over a row of bounds: where most agree, the linear program of all sets of jobs takes a set whole. */
final class Agreement {

    private static final double OTHERS = 0.5;

    private final GapModel model;
    private final int[][] times;
    private final int[] timesInAll;
    private int bounds;

    Agreement(GapModel model) {
        this.model = model;
        times = new int[model.agents][model.jobs];
        timesInAll = new int[model.jobs];
    }

    void clear() {
        bounds = 0;
        Arrays.fill(timesInAll, 0);
        for (int[] row : times) {
            Arrays.fill(row, 0);
        }
    }

    /** The bound that was computed last. */
    void count(Lagrangian lagrangian) {
        bounds++;
        for (int agent = 0; agent < model.agents; agent++) {
            for (int index = 0; index < lagrangian.takenBy(agent); index++) {
                int job = lagrangian.taken(agent, index);
                times[agent][job]++;
                timesInAll[job]++;
            }
        }
    }

    /** On what the agent took at the last bound: 1 when it always took just that, and nobody else any of it; less the more do. */
    double on(Lagrangian lagrangian, int agent) {
        double sum = 0;
        int taken = lagrangian.takenBy(agent);
        for (int index = 0; index < taken; index++) {
            int job = lagrangian.taken(agent, index);
            sum += times[agent][job] - OTHERS * (timesInAll[job] - times[agent][job]);
        }
        return sum / taken / bounds;
    }
}
