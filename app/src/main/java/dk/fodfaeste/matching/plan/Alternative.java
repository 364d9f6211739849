package dk.fodfaeste.matching.plan;

import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * Another opening for a person of the plan, and what it would mean for the others.
 *
 * @param loss of the plan's value, in millionths; 0 where the plan would be as good for all together
 * @param others who would then move or wait
 */
public record Alternative(Possibility possibility, long loss, List<Move> others) {

    /** @param from empty for somebody who waited @param to empty for somebody who then waits */
    public record Move(Person person, Optional<WorkOpening> from, Optional<WorkOpening> to) {}
}
