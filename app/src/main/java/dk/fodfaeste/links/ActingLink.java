package dk.fodfaeste.links;

/**
 * What a receiver's browser shows to be let in: the secret of the address and that of the session which the code opened. Neither is enough alone.
 */
public record ActingLink(String secret, String session) {

    /** Neither is said anywhere. */
    @Override
    public String toString() {
        return "a link";
    }
}
