package dk.fodfaeste.engine.dynamic;

import java.util.ArrayList;
import java.util.List;

/**
 * A year as it was placed, batch after batch.
 *
 * @param placeOf for each case in the order of arrival its place, or {@link PlacementPolicy#UNPLACED}
 * @param value sum of the values of all placed cases
 * @param placed number of cases that have a place
 * @param room people that each place could still have taken at the end
 */
public record DynamicPlan(List<Integer> placeOf, double value, int placed, List<Integer> room) {

    /**
     * @throws IllegalStateException when the policy places a case where it does not fit
     */
    public static DynamicPlan of(PlacementYear year, PlacementPolicy policy) {
        List<Integer> places = new ArrayList<>();
        List<Integer> room = new ArrayList<>(year.capacities());
        List<Case> earlier = new ArrayList<>(year.history());
        int expected = year.cases().size();
        double value = 0;
        for (List<Case> batch : year.batches()) {
            expected -= batch.size();
            int[] decided = policy.place(new Arrival(batch, List.copyOf(room), List.copyOf(earlier), expected));
            for (int index = 0; index < batch.size(); index++) {
                places.add(decided[index]);
                value += settle(batch.get(index), decided[index], room);
            }
            earlier.addAll(batch);
        }
        int placed = (int) places.stream()
                .filter(place -> place != PlacementPolicy.UNPLACED)
                .count();
        return new DynamicPlan(List.copyOf(places), value, placed, List.copyOf(room));
    }

    private static double settle(Case someone, int place, List<Integer> room) {
        if (place == PlacementPolicy.UNPLACED) {
            return 0;
        }
        if (!someone.isCompatible(place) || room.get(place) < someone.size()) {
            throw new IllegalStateException(someone + " does not fit in place " + place);
        }
        room.set(place, room.get(place) - someone.size());
        return someone.value(place);
    }
}
