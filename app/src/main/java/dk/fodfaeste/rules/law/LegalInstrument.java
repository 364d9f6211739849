package dk.fodfaeste.rules.law;

import java.util.Optional;

/**
 * On which terms somebody is at a workplace, or is helped there.
 *
 * @param id as courses name it
 * @param byHand what the house does not carry and somebody does by hand; empty where the flow carries it whole
 */
public record LegalInstrument(
        String id, Kind kind, Text name, String paragraph, Certainty certainty, Optional<Text> byHand) {

    /** What it is by its nature. */
    public enum Kind {
        /** A stay with the benefit and without wages. */
        STAY,
        /** An employment with wages that somebody subsidises. */
        SUBSIDISED_JOB,
        /** An employment on usual terms. */
        JOB,
        /** An education with wages. */
        EDUCATION,
        /** Help beside a stay or a job. */
        SUPPORT
    }
}
