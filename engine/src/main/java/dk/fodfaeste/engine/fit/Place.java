package dk.fodfaeste.engine.fit;

/** A point on Earth, degrees WGS 84. */
public record Place(double latitude, double longitude) {

    private static final double EARTH_KM = 6371.0088;

    /** Kilometres as the crow flies (haversine); never a travel time. */
    public double kilometresTo(Place other) {
        double lat = Math.toRadians(other.latitude - latitude) / 2;
        double lon = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
