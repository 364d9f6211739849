package dk.fodfaeste.catalogue.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spots that lie too near each other to be told apart on the map. It stands where the largest of them is.
 *
 * @param spots the largest first
 */
public record Group<T>(double x, double y, List<Spot<T>> spots) {

    /** So far apart that what a finger points at is one, on a narrow phone too. */
    private static final double APART = 66;

    public Group {
        spots = List.copyOf(spots);
    }

    /** What is seen in the frame. The same spots make the same groups, whatever their order. */
    public static <T> List<Group<T>> of(Frame frame, List<Spot<T>> spots) {
        List<Growing<T>> groups = new ArrayList<>();
        spots.stream()
                .filter(spot -> frame.sees(spot.district().middle()))
                .sorted(Comparator.comparingInt((Spot<T> spot) -> -spot.weight())
                        .thenComparing(spot -> spot.district().codes().getFirst()))
                .forEach(spot -> {
                    double x = frame.x(spot.district().middle());
                    double y = frame.y(spot.district().middle());
                    groups.stream()
                            .filter(group -> Math.hypot(group.x - x, group.y - y) < APART)
                            .min(Comparator.comparingDouble(group -> Math.hypot(group.x - x, group.y - y)))
                            .ifPresentOrElse(
                                    group -> group.spots.add(spot),
                                    () -> groups.add(new Growing<>(x, y, new ArrayList<>(List.of(spot)))));
                });
        return groups.stream()
                .map(group -> new Group<>(group.x, group.y, group.spots))
                .toList();
    }

    private record Growing<T>(double x, double y, List<Spot<T>> spots) {}

    public int weight() {
        return spots.stream().mapToInt(Spot::weight).sum();
    }

    public District largest() {
        return spots.getFirst().district();
    }

    public boolean isOneDistrict() {
        return spots.size() == 1;
    }

    /** So close that its districts part, if they can, and no less than one step closer. @param now where it is a group */
    public Frame opened(Frame now) {
        Frame around = Frame.around(
                spots.stream().map(spot -> spot.district().middle()).toList(), Frame.CLOSEST);
        return around.zoom() > now.zoom()
                ? around
                : now.closer(largest().middle()).orElse(now);
    }
}
