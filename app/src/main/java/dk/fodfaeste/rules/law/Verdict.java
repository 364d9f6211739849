package dk.fodfaeste.rules.law;

/** What a check answers. */
public enum Verdict {
    YES,
    NO,
    /** A fact is missing, the source is weak, or the text has run out: never a guess. */
    UNCERTAIN
}
