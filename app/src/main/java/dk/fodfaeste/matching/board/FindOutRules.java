package dk.fodfaeste.matching.board;

import dk.fodfaeste.engine.findout.FindOutPolicy;

/**
 * What an organisation has decided about finding out.
 *
 * @param sightingsPerWeek how often one task of our own shows something, 1 to 5
 * @param mostADay things to try at a place on one day, 1 to 5
 * @param lookBackDays days back over which it is told what came of it, 7 to 92
 */
public record FindOutRules(int sightingsPerWeek, int mostADay, int lookBackDays) {

    public static final int MOST_SIGHTINGS = 5;
    public static final int MOST_A_DAY = 5;
    public static final int SHORTEST_LOOK = 7;
    public static final int LONGEST_LOOK = 92;

    public FindOutRules {
        if (sightingsPerWeek < 1
                || sightingsPerWeek > MOST_SIGHTINGS
                || mostADay < 1
                || mostADay > MOST_A_DAY
                || lookBackDays < SHORTEST_LOOK
                || lookBackDays > LONGEST_LOOK) {
            throw new IllegalArgumentException(
                    "not what can be decided: " + sightingsPerWeek + ", " + mostADay + ", " + lookBackDays);
        }
    }

    public static FindOutRules standard() {
        return new FindOutRules(FindOutPolicy.standard().sightingsPerWeek(), MOST_A_DAY, 28);
    }

    FindOutPolicy policy() {
        return new FindOutPolicy(sightingsPerWeek, FindOutPolicy.standard().mostTogether());
    }
}
