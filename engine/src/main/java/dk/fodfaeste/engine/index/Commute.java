package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Place;
import java.util.Optional;

/**
 * How far one person goes. Squares of straight ways decide, but for a millimetre to either side of the limit: there the engine's own formula
 * does, so that the answer is always its answer.
 *
 * @param near the square of a straight way that is surely within the reach; −1 where no way surely is
 * @param far the square of a straight way beyond which everything surely is too far; infinite where nothing surely is
 * @param reach kilometres on the surface
 */
record Commute(Place home, Point point, double near, double far, double reach) {

    private static final double MILLIMETRE = 1e-6;

    /** A quarter of the way around the Earth: farther out the straight way tells too little. */
    private static final double FARTHEST = 10_000;

    /** Empty where nothing limits the person. */
    static Optional<Commute> of(Candidate candidate, FitPolicy policy) {
        if (candidate.home().isEmpty() || candidate.maxCommuteMinutes().isEmpty()) {
            return Optional.empty();
        }
        Place home = candidate.home().get();
        double reach = candidate.maxCommuteMinutes().getAsInt() / policy.minutesPerKilometre();
        boolean ordinary = reach >= MILLIMETRE && reach <= FARTHEST;
        double near = ordinary ? square(Point.chord(reach - MILLIMETRE)) : -1;
        double far = ordinary ? square(Point.chord(reach + MILLIMETRE)) : Double.POSITIVE_INFINITY;
        return Optional.of(new Commute(home, Point.of(home), near, far, reach));
    }

    private static double square(double number) {
        return number * number;
    }

    boolean reaches(Place place, Point there) {
        double way = point.squaredTo(there);
        if (way <= near) {
            return true;
        }
        return !(way > far) && !(home.kilometresTo(place) > reach);
    }
}
