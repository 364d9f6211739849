package dk.fodfaeste.post;

/** How long a message may wait. The same words as in the table's check. */
public enum Urgency {
    /** The receiver asked for it this moment, as a code: it knows no quiet hours, and no stop. */
    AT_ONCE,
    /** Goes as soon as it is not quiet. */
    SOON,
    /** Goes with others to the same receiver, in one message in the morning. */
    MAY_WAIT
}
