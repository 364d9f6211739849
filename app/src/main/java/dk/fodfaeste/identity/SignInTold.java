package dk.fodfaeste.identity;

/**
 * Somebody signed in, or tried to; told so that the log, which lives in a room above, writes it down. An address that several organisations know is
 * told of once for each account.
 *
 * @param network the address that it came from
 */
public record SignInTold(SignedIn account, How how, String network) {

    /** How it ended. */
    public enum How {
        LET_IN,
        WRONG,
        /** No password was tried, since too many were wrong before. */
        CLOSED
    }
}
