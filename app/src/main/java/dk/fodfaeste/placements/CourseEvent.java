package dk.fodfaeste.placements;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was decided about a course after it was agreed; nothing of it is ever overwritten.
 *
 * @param wasEndsOn the last day until then
 * @param endsOn the last day from then on
 */
public record CourseEvent(
        Kind kind,
        Optional<LocalDate> wasEndsOn,
        Optional<LocalDate> endsOn,
        Optional<Outcome> outcome,
        Optional<Side> stoppedBy,
        Optional<StepUp> stepUp,
        Optional<String> ledTo,
        Optional<String> reason,
        UUID recordedBy,
        LocalDate recordedOn) {

    /** What was decided. */
    public enum Kind {
        ENDED,
        /** The ending was taken back on the day it was written. */
        REOPENED,
        CORRECTED,
        EXTENDED,
        /** To an earlier last day that had not come. */
        SHORTENED,
        CANCELLED
    }
}
