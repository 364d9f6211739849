package dk.fodfaeste.placements;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a course ended.
 *
 * @param outcome completed or stopped early
 * @param stoppedBy whose side it was on; of an early stop alone
 * @param stepUp of which kind it was what it led to; empty where it led to nothing yet
 * @param ledTo the same in words; of a step up alone
 */
public record Ending(
        LocalDate lastDay, Outcome outcome, Optional<Side> stoppedBy, Optional<StepUp> stepUp, Optional<String> ledTo) {

    public Ending {
        if (outcome == Outcome.CANCELLED || (outcome == Outcome.STOPPED_EARLY) != stoppedBy.isPresent()) {
            throw new IllegalArgumentException("an early stop, and nothing else, is on somebody's side");
        }
        if (stepUp.isPresent() != ledTo.isPresent()) {
            throw new IllegalArgumentException("what a course led to has a kind and words");
        }
    }
}
