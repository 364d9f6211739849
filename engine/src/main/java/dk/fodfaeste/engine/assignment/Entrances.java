package dk.fodfaeste.engine.assignment;

/** For every job the other agent that it would enter at least cost, if it had to leave its own. */
final class Entrances {

    private static final double NOWHERE = Double.MAX_VALUE / 4;

    private final GapModel model;
    private final int[][] choices;
    private final int[] agentOf;
    private final long[] room;
    private final OverloadPrices prices;
    private final double[] cost;
    private final int[] agent;

    /** The assignment and the room are seen as they change. */
    Entrances(GapModel model, int[][] choices, int[] agentOf, long[] room, OverloadPrices prices) {
        this.model = model;
        this.choices = choices;
        this.agentOf = agentOf;
        this.room = room;
        this.prices = prices;
        cost = new double[model.jobs];
        agent = new int[model.jobs];
    }

    void note() {
        for (int job = 0; job < model.jobs; job++) {
            note(job);
        }
    }

    private void note(int job) {
        cost[job] = NOWHERE;
        agent[job] = -1;
        for (int choice : choices[job]) {
            consider(job, choice);
        }
    }

    private void consider(int job, int choice) {
        if (choice != agentOf[job]) {
            double entering = model.cost[choice][job] + prices.change(choice, room[choice], -model.use[choice][job]);
            if (entering < cost[job]) {
                cost[job] = entering;
                agent[job] = choice;
            }
        }
    }

    /** Only the jobs whose entrance may have become dearer look at all their choices again. */
    void noteAfter(int... changed) {
        for (int job = 0; job < model.jobs; job++) {
            for (int other : changed) {
                if (agent[job] == other || agentOf[job] == other) {
                    note(job);
                    break;
                }
            }
        }
    }

    double cost(int job) {
        return cost[job];
    }

    int agent(int job) {
        return agent[job];
    }
}
