package dk.fodfaeste.engine.dynamic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of the room of all places, each on its own: at one place, a case counts for what it gains there over its best alternative at
 * the prices of the others (the decomposition of network revenue management: Talluri and van Ryzin, The Theory and Practice of Revenue
 * Management, 2004, § 3.4).
 */
final class RoomValues {

    private final List<RoomValue> places;
    private final int leastToCome;

    RoomValues(CasePool pool, List<Integer> room, double[] prices, int toCome, int kept) {
        leastToCome = Math.max(0, toCome - kept);
        double[][] reward = rewards(pool, room, prices);
        places = IntStream.range(0, room.size())
                .mapToObj(place -> new RoomValue(new Demand(pool, reward[place]), toCome, room.get(place), kept))
                .toList();
    }

    private static double[][] rewards(CasePool pool, List<Integer> room, double[] prices) {
        double[][] reward = new double[room.size()][pool.size()];
        for (int index = 0; index < pool.size(); index++) {
            Case someone = pool.get(index);
            double best = 0;
            double second = 0;
            int favourite = PlacementPolicy.UNPLACED;
            for (int place = 0; place < prices.length; place++) {
                double surplus = surplus(someone, place, room, prices);
                if (surplus > best) {
                    second = best;
                    best = surplus;
                    favourite = place;
                } else {
                    second = Math.max(second, surplus);
                }
            }
            for (int place = 0; place < prices.length; place++) {
                double alternative = place == favourite ? second : best;
                reward[place][index] =
                        surplus(someone, place, room, prices) + someone.size() * prices[place] - alternative;
            }
        }
        return reward;
    }

    private static double surplus(Case someone, int place, List<Integer> room, double[] prices) {
        boolean fits = someone.isCompatible(place) && someone.size() <= room.get(place);
        return fits
                ? someone.value(place) + someone.size() * (PricePlacement.PLACED_BONUS - prices[place])
                : Double.NEGATIVE_INFINITY;
    }

    boolean know(int toCome) {
        return toCome >= leastToCome;
    }

    double of(int place, int toCome, int room) {
        return places.get(place).of(toCome, room);
    }
}
