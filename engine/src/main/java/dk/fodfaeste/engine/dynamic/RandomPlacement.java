package dk.fodfaeste.engine.dynamic;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Puts every case in some place that suits it and has room. */
public final class RandomPlacement implements PlacementPolicy {

    private final Random random;

    public RandomPlacement(long seed) {
        random = new Random(seed);
    }

    @Override
    public int[] place(Arrival arrival) {
        int[] room = arrival.room().stream().mapToInt(Integer::intValue).toArray();
        return arrival.batch().stream()
                .mapToInt(someone -> place(someone, room))
                .toArray();
    }

    private int place(Case someone, int[] room) {
        List<Integer> open = IntStream.range(0, room.length)
                .filter(place -> someone.isCompatible(place) && someone.size() <= room[place])
                .boxed()
                .toList();
        if (open.isEmpty()) {
            return UNPLACED;
        }
        int place = open.get(random.nextInt(open.size()));
        room[place] -= someone.size();
        return place;
    }
}
