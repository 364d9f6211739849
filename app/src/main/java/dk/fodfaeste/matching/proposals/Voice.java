package dk.fodfaeste.matching.proposals;

/** As what somebody may write down a party's answer. */
public enum Voice {
    /** It is their own. */
    OWN,
    /** It is a colleague's who is away today, and for whom the reader stands in. */
    AS_DEPUTY,
    /** The person's, the company's or another's outside, told to them or on paper: how, is said. */
    TOLD,
    /** A colleague's: why, and how it was said, is said. */
    ON_BEHALF
}
