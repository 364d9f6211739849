package dk.fodfaeste.matching.proposals;

/** As what somebody may write down a party's answer. */
public enum Voice {
    /** It is their own. */
    OWN,
    /** The person's, told to them: how, is said. */
    TOLD,
    /** A colleague's: why, and how it was said, is said. */
    ON_BEHALF
}
