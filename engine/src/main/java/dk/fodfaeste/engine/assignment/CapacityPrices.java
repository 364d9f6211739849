package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/**
 * What a unit of each agent's capacity is worth: the multipliers of the relaxation of the capacities, found by subgradient steps (Held,
 * Wolfe, Crowder 1974). A step is one look at every pair, so hundreds of them take milliseconds, and they lead to the bound of the linear
 * program, from where the dearer relaxation of {@link Lagrangian} starts.
 */
final class CapacityPrices {

    private static final int STEPS = 300;
    private static final int PATIENCE = 8;
    private static final double KEPT_OF_DIRECTION = 0.5;

    /** Share of the bound that is aimed above it, at first. */
    private static final double FIRST_AIM = 0.2;

    private final GapModel model;
    private final int[][] choices;
    private final double[] price;
    private final double[] best;
    private final double[] direction;
    private final double[] load;

    CapacityPrices(GapModel model, Branch branch) {
        this.model = model;
        choices = new int[model.jobs][];
        Arrays.setAll(choices, job -> branch.choicesOf(job));
        price = new double[model.agents];
        best = new double[model.agents];
        direction = new double[model.agents];
        load = new double[model.agents];
    }

    /** @return of a unit of each agent's capacity, 0 or more */
    double[] find(Effort effort) {
        double highest = Double.NEGATIVE_INFINITY;
        double aim = FIRST_AIM;
        int sinceBetter = 0;
        for (int step = 0; step < STEPS && !effort.isSpent(); step++) {
            double bound = bound();
            effort.spend((long) model.jobs * model.agents);
            if (bound > highest) {
                highest = bound;
                System.arraycopy(price, 0, best, 0, best.length);
                sinceBetter = 0;
            } else if (++sinceBetter == PATIENCE) {
                System.arraycopy(best, 0, price, 0, best.length);
                Arrays.fill(direction, 0);
                bound();
                aim /= 2;
                sinceBetter = 0;
            }
            move(aim * Math.max(1, Math.abs(highest)) + highest - bound);
        }
        return best.clone();
    }

    private double bound() {
        Arrays.fill(load, 0);
        double bound = 0;
        for (int job = 0; job < model.jobs; job++) {
            int cheapest = cheapest(job);
            bound += priced(cheapest, job);
            load[cheapest] += model.use[cheapest][job];
        }
        for (int agent = 0; agent < model.agents; agent++) {
            bound -= price[agent] * model.capacity[agent];
        }
        return bound;
    }

    private int cheapest(int job) {
        int cheapest = choices[job][0];
        double least = priced(cheapest, job);
        for (int agent : choices[job]) {
            double priced = priced(agent, job);
            if (priced < least) {
                least = priced;
                cheapest = agent;
            }
        }
        return cheapest;
    }

    private double priced(int agent, int job) {
        return model.cost[agent][job] + price[agent] * model.use[agent][job];
    }

    /** In shares of each agent's capacity, so that agents who count in other units move alike. */
    private void move(double distance) {
        double length = 0;
        for (int agent = 0; agent < model.agents; agent++) {
            double unit = Math.max(1, model.capacity[agent]);
            double over = (load[agent] - model.capacity[agent]) / unit;
            direction[agent] = over + KEPT_OF_DIRECTION * direction[agent];
            length += direction[agent] * direction[agent];
        }
        if (length == 0) {
            return;
        }
        for (int agent = 0; agent < model.agents; agent++) {
            double unit = Math.max(1, model.capacity[agent]);
            price[agent] = Math.max(0, price[agent] + distance / length * direction[agent] / unit);
        }
    }

    /** What each job costs where it is cheapest at the prices: multipliers of {@link Lagrangian} with at least this bound. */
    double[] jobPrices() {
        System.arraycopy(best, 0, price, 0, best.length);
        double[] jobPrices = new double[model.jobs];
        Arrays.setAll(jobPrices, job -> priced(cheapest(job), job));
        return jobPrices;
    }
}
