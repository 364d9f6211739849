package dk.fodfaeste.engine.dynamic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Places a batch so that its value and the value of the room left are the most together: the largest case first, each at its best place,
 * and then moves of one case and exchanges of two as long as they gain. For a batch of one case this is exact.
 */
final class BatchAscent {

    private static final double LEAST_GAIN = 1e-12;

    private final Arrival arrival;
    private final RoomValues values;
    private final int[] room;
    private final int[] placeOf;

    BatchAscent(Arrival arrival, RoomValues values) {
        this.arrival = arrival;
        this.values = values;
        room = arrival.room().stream().mapToInt(Integer::intValue).toArray();
        placeOf = new int[arrival.batch().size()];
        Arrays.fill(placeOf, PlacementPolicy.UNPLACED);
    }

    int[] run() {
        IntStream.range(0, placeOf.length)
                .boxed()
                .sorted(Comparator.comparing(
                        index -> -arrival.batch().get(index).size()))
                .forEach(this::moveToBest);
        boolean better = placeOf.length > 1;
        while (better) {
            better = false;
            for (int someone = 0; someone < placeOf.length; someone++) {
                better |= moveToBest(someone);
                for (int other = 0; other < someone; other++) {
                    better |= exchange(someone, other);
                }
            }
        }
        return placeOf;
    }

    private boolean moveToBest(int someone) {
        int before = placeOf[someone];
        double worthBefore = take(someone);
        int best = before;
        double most = worthBefore + LEAST_GAIN;
        for (int place = PlacementPolicy.UNPLACED; place < room.length; place++) {
            if (fits(someone, place) && worth(someone, place) > most) {
                most = worth(someone, place);
                best = place;
            }
        }
        put(someone, best);
        return best != before;
    }

    private boolean exchange(int someone, int other) {
        int first = placeOf[someone];
        int second = placeOf[other];
        if (first == second) {
            return false;
        }
        double before = take(someone) + take(other);
        if (fits(someone, second) && fits(other, first)) {
            double after = worth(someone, second) + worth(other, first);
            if (after > before + LEAST_GAIN) {
                put(someone, second);
                put(other, first);
                return true;
            }
        }
        put(someone, first);
        put(other, second);
        return false;
    }

    /** @return what it was worth to have the case where it was */
    private double take(int someone) {
        int place = placeOf[someone];
        if (place != PlacementPolicy.UNPLACED) {
            room[place] += size(someone);
            placeOf[someone] = PlacementPolicy.UNPLACED;
        }
        return worth(someone, place);
    }

    private void put(int someone, int place) {
        placeOf[someone] = place;
        if (place != PlacementPolicy.UNPLACED) {
            room[place] -= size(someone);
        }
    }

    private boolean fits(int someone, int place) {
        return place == PlacementPolicy.UNPLACED
                || arrival.batch().get(someone).isCompatible(place) && size(someone) <= room[place];
    }

    /** The value of the case there, less the room that it takes from those to come. */
    private double worth(int someone, int place) {
        if (place == PlacementPolicy.UNPLACED) {
            return 0;
        }
        double bonus = size(someone) * PricePlacement.PLACED_BONUS;
        double taken = values.of(place, arrival.expected(), room[place])
                - values.of(place, arrival.expected(), room[place] - size(someone));
        return arrival.batch().get(someone).value(place) + bonus - taken;
    }

    private int size(int someone) {
        return arrival.batch().get(someone).size();
    }
}
