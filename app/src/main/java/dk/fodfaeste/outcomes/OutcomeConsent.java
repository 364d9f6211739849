package dk.fodfaeste.outcomes;

import java.time.LocalDate;

/** What the person said to being asked later how it goes. @param given false for a no, also one that takes a yes back */
public record OutcomeConsent(boolean given, LocalDate saidOn, How how) {

    /** How it was said; the same words as in the table's check. */
    public enum How {
        IN_PERSON,
        WITH_INTERPRETER,
        BY_PHONE,
        IN_WRITING
    }
}
