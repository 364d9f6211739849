package dk.fodfaeste.rules.trial;

import dk.fodfaeste.rules.law.Text;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A rule that a pack would judge differently for a course.
 *
 * @param day from which on: the first day of the pack, or of the course where that is later
 * @param before the answer with its figures
 */
public record Differing(UUID course, String rule, LocalDate day, Kind kind, Text before, Text after) {

    /** What becomes of the answer, whoever the person is. */
    public enum Kind {
        BECOMES_NO,
        BECOMES_YES,
        /** It depends on something that is not known, or on a weak source, and did not before. */
        BECOMES_UNCERTAIN,
        /** The same answer, with other figures. */
        OTHER_FIGURES
    }
}
