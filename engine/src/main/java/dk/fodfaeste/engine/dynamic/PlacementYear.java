package dk.fodfaeste.engine.dynamic;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A year to be placed.
 *
 * @param places names
 * @param capacities people that each place takes over the year, 0 or more
 * @param batches in the order in which they arrive; none is empty
 * @param history cases of the time before, in their order: they are placed already, and only tell who may come
 */
public record PlacementYear(
        List<String> places, List<Integer> capacities, List<List<Case>> batches, List<Case> history) {

    public PlacementYear {
        places = List.copyOf(places);
        capacities = List.copyOf(capacities);
        batches = batches.stream().map(List::copyOf).toList();
        history = List.copyOf(history);
        if (places.size() != capacities.size() || capacities.stream().anyMatch(capacity -> capacity < 0)) {
            throw new IllegalArgumentException("every place has a capacity of 0 or more");
        }
        if (batches.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a batch has at least one case");
        }
        int width = places.size();
        if (batches.stream().flatMap(List::stream).anyMatch(arriving -> arriving.places() != width)
                || history.stream().anyMatch(past -> past.places() != width)) {
            throw new IllegalArgumentException("every case has a value for each of the " + width + " places");
        }
    }

    public List<Case> cases() {
        return batches.stream().flatMap(List::stream).toList();
    }

    /** The same cases in a random order, in batches of the same sizes. */
    public PlacementYear shuffled(long seed) {
        List<Case> order = new java.util.ArrayList<>(cases());
        Collections.shuffle(order, new Random(seed));
        List<List<Case>> shuffled = new java.util.ArrayList<>();
        int from = 0;
        for (List<Case> batch : batches) {
            shuffled.add(order.subList(from, from + batch.size()));
            from += batch.size();
        }
        return new PlacementYear(places, capacities, shuffled, history);
    }
}
