package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.lab.town.Field;
import dk.fodfaeste.lab.town.TownOpening;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who waits for a course, as the organisation knows the person this week.
 *
 * @param candidate with the beliefs, if anything was written down
 * @param impression of the person in general, a level from 0 to 4, with error
 * @param waitingSince week
 * @param possible openings that are free, within reach (hours, time, commute), at a company that may be asked, and not tried before
 */
public record Applicant(
        Candidate candidate,
        double impression,
        Map<Field, Wish> wishes,
        int waitingSince,
        UUID consultant,
        List<TownOpening> possible) {

    public UUID id() {
        return candidate.id();
    }

    public Wish wish(TownOpening opening) {
        return wishes.getOrDefault(opening.field(), Wish.FINE);
    }
}
