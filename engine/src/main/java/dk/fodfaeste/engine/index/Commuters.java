package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.Place;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commutes of 64 people, who live near each other: a ball around their homes tells of most places that all of them reach or none does.
 */
final class Commuters {

    private final @Nullable Commute[] commutes;
    private final Point middle;
    private final double radius;
    private final double allReach;
    private final double noneReach;
    private final long limited;

    /** @param commutes by lane, null where nothing limits the person */
    Commuters(@Nullable Commute[] commutes) {
        this.commutes = commutes.clone();
        this.middle = middle(commutes);
        double widest = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        long lanes = 0;
        for (int lane = 0; lane < commutes.length; lane++) {
            Commute commute = commutes[lane];
            if (commute != null) {
                lanes |= 1L << lane;
                widest = Math.max(widest, Math.sqrt(commute.point().squaredTo(middle)));
                least = Math.min(least, Math.sqrt(commute.near()));
                most = Math.max(most, Math.sqrt(commute.far()));
            }
        }
        radius = widest;
        allReach = least - radius;
        noneReach = most + radius;
        limited = lanes;
    }

    private static Point middle(@Nullable Commute[] commutes) {
        Point[] homes = Arrays.stream(commutes)
                .filter(Objects::nonNull)
                .map(Commute::point)
                .toArray(Point[]::new);
        return new Point(
                Arrays.stream(homes).mapToDouble(Point::x).average().orElse(0),
                Arrays.stream(homes).mapToDouble(Point::y).average().orElse(0),
                Arrays.stream(homes).mapToDouble(Point::z).average().orElse(0));
    }

    /** Of every place, the lanes that reach it. A lane without a limit reaches every place. */
    long[] lanesThatReach(Places places) {
        long[] reached = new long[places.size()];
        for (int place = 0; place < reached.length; place++) {
            reached[place] = lanesThatReach(places, place);
        }
        return reached;
    }

    long lanesThatReach(Places places, int place) {
        if (place == Places.NOWHERE || limited == 0) {
            return -1;
        }
        Point there = places.point(place);
        double way = Math.sqrt(there.squaredTo(middle));
        // a NaN, of coordinates that are none, fails both and is left to the engine's formula
        if (way < allReach) {
            return -1;
        }
        return way > noneReach ? ~limited : ~limited | oneByOne(places.place(place), there);
    }

    private long oneByOne(Place place, Point there) {
        long reached = 0;
        for (long lanes = limited; lanes != 0; lanes &= lanes - 1) {
            int lane = Long.numberOfTrailingZeros(lanes);
            if (Objects.requireNonNull(commutes[lane]).reaches(place, there)) {
                reached |= 1L << lane;
            }
        }
        return reached;
    }
}
