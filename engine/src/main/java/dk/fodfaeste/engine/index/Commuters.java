package dk.fodfaeste.engine.index;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commutes of 64 people, who live near each other: a ball around their homes tells of most places that all of them reach or none does,
 * and for the others the lanes are looked at one by one.
 */
final class Commuters {

    private final @Nullable Commute[] commutes;
    private final long limited;
    private final Point middle;
    private final double allReach;
    private final double noneReach;
    private final double[] x = new double[Lanes.COUNT];
    private final double[] y = new double[Lanes.COUNT];
    private final double[] z = new double[Lanes.COUNT];
    private final double[] near = new double[Lanes.COUNT];
    private final double[] far = new double[Lanes.COUNT];

    /** @param commutes by lane, null where nothing limits the person */
    Commuters(@Nullable Commute[] commutes) {
        this.commutes = commutes.clone();
        this.middle = middle(commutes);
        double radius = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        long lanes = 0;
        for (int lane = 0; lane < commutes.length; lane++) {
            Commute commute = commutes[lane];
            if (commute != null) {
                put(lane, commute);
                lanes |= 1L << lane;
                radius = Math.max(radius, Math.sqrt(commute.point().squaredTo(middle)));
                least = Math.min(least, Math.sqrt(commute.near()));
                most = Math.max(most, Math.sqrt(commute.far()));
            }
        }
        allReach = least - radius;
        noneReach = most + radius;
        limited = lanes;
    }

    private void put(int lane, Commute commute) {
        x[lane] = commute.point().x();
        y[lane] = commute.point().y();
        z[lane] = commute.point().z();
        near[lane] = commute.near();
        far[lane] = commute.far();
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
        Arrays.setAll(reached, place -> lanesThatReach(places, place));
        return reached;
    }

    long lanesThatReach(Places places, int place) {
        if (place == Places.NOWHERE || limited == 0) {
            return -1;
        }
        double way = Math.sqrt(places.point(place).squaredTo(middle));
        // a NaN, of a limit or of coordinates that are none, fails both and is left to the engine's formula
        if (way < allReach) {
            return -1;
        }
        return way > noneReach ? ~limited : ~limited | oneByOne(places, place);
    }

    private long oneByOne(Places places, int place) {
        Point there = places.point(place);
        long within = 0;
        long beyond = 0;
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            double dx = x[lane] - there.x();
            double dy = y[lane] - there.y();
            double dz = z[lane] - there.z();
            double way = dx * dx + dy * dy + dz * dz;
            within |= (way <= near[lane] ? 1L : 0L) << lane;
            beyond |= (way > far[lane] ? 1L : 0L) << lane;
        }
        return (within & limited) | reachedByFormula(places, place, limited & ~within & ~beyond);
    }

    private long reachedByFormula(Places places, int place, long doubtful) {
        long reached = 0;
        for (long lanes = doubtful; lanes != 0; lanes &= lanes - 1) {
            int lane = Long.numberOfTrailingZeros(lanes);
            if (Objects.requireNonNull(commutes[lane]).reaches(places.place(place), places.point(place))) {
                reached |= 1L << lane;
            }
        }
        return reached;
    }
}
