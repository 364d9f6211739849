package dk.fodfaeste.engine.findout;

/**
 * The constants of finding out.
 *
 * @param sightingsPerWeek how often a supervisor writes down what one task shows
 * @param mostTogether dimensions of one task that are looked at together, 1 to 3: what might be seen grows with their product
 */
public record FindOutPolicy(int sightingsPerWeek, int mostTogether) {

    public FindOutPolicy {
        if (sightingsPerWeek < 1 || mostTogether < 1 || mostTogether > 3) {
            throw new IllegalArgumentException("a task is seen once a week or more, in 1 to 3 dimensions, not "
                    + sightingsPerWeek + ", " + mostTogether);
        }
    }

    public static FindOutPolicy standard() {
        return new FindOutPolicy(1, 2);
    }

    int weeks(int sightings) {
        return Math.ceilDiv(sightings, sightingsPerWeek);
    }
}
