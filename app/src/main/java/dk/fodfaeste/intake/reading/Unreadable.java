package dk.fodfaeste.intake.reading;

/** A file that cannot be read at all; the key says why, in words. */
class Unreadable extends Exception {

    private final String key;

    Unreadable(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
