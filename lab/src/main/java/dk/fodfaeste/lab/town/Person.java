package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Wish;
import java.util.Map;

/**
 * Somebody who comes to the organisation, as on the day of arrival.
 *
 * @param number from 0, in the order of arrival
 * @param week of arrival, from 0
 * @param levels the truth
 * @param candidate hours, place and limits, without any belief
 */
public record Person(
        int number,
        int week,
        TrueLevels levels,
        Candidate candidate,
        Map<Field, Wish> wishes,
        Familiarity familiarity,
        Strengths strengths) {

    public Wish wish(Field field) {
        return wishes.getOrDefault(field, Wish.FINE);
    }
}
