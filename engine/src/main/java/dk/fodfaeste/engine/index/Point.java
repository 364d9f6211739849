package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Place;

/** A place as a point in space, kilometres from the centre of a spherical Earth: the straight way between two needs no sine. */
record Point(double x, double y, double z) {

    static final double EARTH_KM = 6371.0088;

    static Point of(Place place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        double fromAxis = EARTH_KM * Math.cos(latitude);
        return new Point(fromAxis * Math.cos(longitude), fromAxis * Math.sin(longitude), EARTH_KM * Math.sin(latitude));
    }

    double squaredTo(Point other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }

    /** The straight way, through the Earth, between two points so many kilometres apart on its surface. @param kilometres 0 to 20,000 */
    static double chord(double kilometres) {
        return 2 * EARTH_KM * Math.sin(kilometres / (2 * EARTH_KM));
    }
}
