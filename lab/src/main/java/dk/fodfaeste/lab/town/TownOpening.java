package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Strength;
import java.util.List;

/**
 * An opening, for one person at a time, in the weeks in which it exists.
 *
 * @param number from 0, in the order of arrival
 * @param fromWeek included
 * @param untilWeek excluded; a course that has begun goes on
 * @param step 0.9 to 1.1: does it lead on
 */
public record TownOpening(
        int number,
        Opening opening,
        Company company,
        Workplace workplace,
        Field field,
        double step,
        int fromWeek,
        int untilWeek) {

    public boolean existsIn(int week) {
        return fromWeek <= week && week < untilWeek;
    }

    public List<Need> needs(Strength strength) {
        return opening.needs().stream()
                .filter(need -> need.strength() == strength)
                .toList();
    }
}
