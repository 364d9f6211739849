package dk.fodfaeste.engine.fit;

/**
 * The constants of a fit.
 *
 * @param minutesPerKilometre door to door, as the crow flies: an assumption (20 km/h), to tell whether a place lies within a limit of
 *     minutes; it is never shown as a travel time
 */
public record FitPolicy(double minutesPerKilometre) {

    public static FitPolicy standard() {
        return new FitPolicy(3.0);
    }

    /** How far a limit of minutes is taken to reach, in kilometres as the crow flies. */
    public double reach(int minutes) {
        return minutes / minutesPerKilometre;
    }
}
