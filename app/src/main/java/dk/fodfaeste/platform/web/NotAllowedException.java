package dk.fodfaeste.platform.web;

/** The reader may not do this; the key holds the reason in words. */
public class NotAllowedException extends RuntimeException {

    private final String key;

    public NotAllowedException(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
