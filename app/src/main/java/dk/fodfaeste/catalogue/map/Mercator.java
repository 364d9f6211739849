package dk.fodfaeste.catalogue.map;

import dk.fodfaeste.catalogue.PostalCode;
import java.util.List;

/**
 * A point in Mercator's projection: angles are kept, so that a circle on the ground is one on the map.
 *
 * @param east radians from Greenwich
 * @param north radians at the equator, stretched the further one comes from it
 */
public record Mercator(double east, double north) {

    private static final double EARTH_KM = 6371.0088;

    /** @param latitude degrees WGS 84 @param longitude degrees WGS 84 */
    public static Mercator of(double latitude, double longitude) {
        double tan = Math.tan(Math.toRadians(latitude));
        return new Mercator(Math.toRadians(longitude), Math.log(tan + Math.sqrt(1 + tan * tan)));
    }

    static Mercator of(PostalCode code) {
        return of(code.latitude(), code.longitude());
    }

    double latitude() {
        return Math.toDegrees(Math.atan(Math.sinh(north)));
    }

    double longitude() {
        return Math.toDegrees(east);
    }

    /** Two corners of a square that holds all that is so near. @param kilometres on the ground */
    public List<Mercator> around(double kilometres) {
        double length = length(kilometres);
        return List.of(new Mercator(east - length, north - length), new Mercator(east + length, north + length));
    }

    /** How long so many kilometres on the ground are here. */
    double length(double kilometres) {
        return kilometres / (EARTH_KM * Math.cos(Math.toRadians(latitude())));
    }
}
