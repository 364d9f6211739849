package dk.fodfaeste.bench.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Place;
import dk.fodfaeste.engine.fit.Reason;
import java.util.Set;

/**
 * A person as a careful loop would keep one.
 *
 * @param home kilometres from the middle of the Earth
 * @param squaredReach of the straight way, in square kilometres
 * @param logarithms of the factor of every need; minus infinity where it closes the pair or leaves it blind
 */
record FlatPerson(
        int minutesPerWeek,
        int seconds,
        int until,
        int from,
        int days,
        int credentials,
        double[] home,
        double squaredReach,
        double[] logarithms) {

    private static final double EARTH_KM = 6371.0088;

    static FlatPerson of(Candidate person, NeedNumbers numbers) {
        int from = person.available().from().toSecondOfDay();
        int until = person.available().until().toSecondOfDay();
        double reach =
                person.maxCommuteMinutes().orElse(9_000) / FitPolicy.standard().minutesPerKilometre();
        return new FlatPerson(
                person.maxMinutesPerWeek().orElse(Integer.MAX_VALUE - 1),
                until - from,
                until,
                from,
                FlatOpenings.days(person.available()),
                credentials(person.credentials()),
                point(person.home().orElseThrow()),
                Math.pow(2 * EARTH_KM * Math.sin(reach / (2 * EARTH_KM)), 2),
                numbers.all().stream()
                        .map(need -> Reason.of(person, need))
                        .mapToDouble(reason -> reason.closes() || reason.isBlind()
                                ? Double.NEGATIVE_INFINITY
                                : Math.log(reason.factor()))
                        .toArray());
    }

    static int credentials(Set<String> held) {
        return held.stream()
                .mapToInt(each -> 1 << Country.CREDENTIALS.indexOf(each))
                .sum();
    }

    static double[] point(Place place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        return new double[] {
            EARTH_KM * Math.cos(latitude) * Math.cos(longitude),
            EARTH_KM * Math.cos(latitude) * Math.sin(longitude),
            EARTH_KM * Math.sin(latitude)
        };
    }

    /** The cheap gates first; the commute without a sine. */
    boolean passes(FlatOpenings openings, int each) {
        return openings.minutesPerWeek()[each] <= minutesPerWeek
                && isNear(openings.x()[each], openings.y()[each], openings.z()[each])
                && (openings.daysNeeded()[each] == 0 || isFree(openings, each))
                && (openings.credentials()[each] & ~credentials) == 0;
    }

    private boolean isFree(FlatOpenings openings, int each) {
        return openings.seconds()[each] <= seconds
                && openings.until()[each] <= until
                && openings.from()[each] >= from
                && Integer.bitCount(days & openings.days()[each]) >= openings.daysNeeded()[each];
    }

    private boolean isNear(double x, double y, double z) {
        double dx = home[0] - x;
        double dy = home[1] - y;
        double dz = home[2] - z;
        return dx * dx + dy * dy + dz * dz <= squaredReach;
    }
}
