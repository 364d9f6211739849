package dk.fodfaeste.engine.assignment;

import java.util.Arrays;

/** What a unit of overload costs at each agent: it rises where agents stay overloaded and falls where all have room. */
final class OverloadPrices {

    private static final double RISE = 0.05;
    private static final double FALL = 0.1;

    private final double[] price;

    /** Begins with what a unit of use costs on average. */
    OverloadPrices(GapModel model, int[] assignment) {
        double cost = 0;
        double use = 1;
        for (int job = 0; job < model.jobs; job++) {
            cost += Math.abs(model.cost[assignment[job]][job]);
            use += model.use[assignment[job]][job];
        }
        price = new double[model.agents];
        Arrays.fill(price, Math.max(1e-3, cost / use));
    }

    /** @param more what the agent's room changes by @return what the price of its overload changes by */
    double change(int agent, long room, long more) {
        long before = Math.min(0, room);
        long after = Math.min(0, room + more);
        return price[agent] * (before - after);
    }

    double of(int agent) {
        return price[agent];
    }

    /** Of the agent's overload when so much room is left. */
    double of(int agent, long room) {
        return room < 0 ? -price[agent] * room : 0;
    }

    double of(long[] room) {
        double sum = 0;
        for (int agent = 0; agent < room.length; agent++) {
            sum -= price[agent] * Math.min(0, room[agent]);
        }
        return sum;
    }

    void adapt(long[] room) {
        long least = Arrays.stream(room).min().orElse(0);
        for (int agent = 0; agent < room.length; agent++) {
            if (least >= 0) {
                price[agent] *= 1 - FALL;
            } else if (room[agent] < 0) {
                price[agent] *= 1 + RISE * room[agent] / least;
            }
        }
    }
}
