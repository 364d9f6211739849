package dk.fodfaeste.post;

/** How it is with a message. The same words as in the table's check. */
public enum MessageState {
    /** No server is configured for its channel: it rests, and can be read here. */
    RESTING,
    /** For its time, or for a server that was away. */
    WAITING,
    /** A node talks to the server; nothing of the message is over yet. */
    SENDING,
    /** A node gives the words to the server: if it dies now, nobody knows. */
    HANDING_OVER,
    /** The server said that it took it. */
    SENT,
    /** The server had all of it and did not answer: perhaps it took it. It is not sent again unless somebody says so. */
    MAYBE_SENT,
    /** The server will not have it, or could not for days. */
    REFUSED,
    /** It was taken and came back. */
    BOUNCED,
    /** Somebody here took it back, or the receiver wants none. */
    STOPPED,
    /** It went as part of another. */
    IN_A_DIGEST;

    /** Whether it has not left, and may still be taken back. */
    public boolean isHere() {
        return this == RESTING || this == WAITING;
    }

    /** Whether the program still has to do with it. */
    boolean isUnderWay() {
        return this == WAITING || this == SENDING || this == HANDING_OVER;
    }

    /** Whether a human has to see to it. */
    public boolean isTrouble() {
        return this == MAYBE_SENT || this == REFUSED || this == BOUNCED;
    }
}
