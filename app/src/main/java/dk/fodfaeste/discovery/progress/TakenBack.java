package dk.fodfaeste.discovery.progress;

/** Why a talk that was held counts no more. */
public enum TakenBack {
    ANOTHER_PERSON,
    TWICE,
    MISUNDERSTOOD,
    /** Then what was said goes, too. */
    PERSON_ASKED
}
