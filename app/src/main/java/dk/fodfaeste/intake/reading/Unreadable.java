package dk.fodfaeste.intake.reading;

/** A file that cannot be read at all; the key says why, in words, and the file which. {@link ImportReader} makes a finding of it. */
class Unreadable extends RuntimeException {

    private final String key;
    private final String file;

    Unreadable(String key, String file) {
        super(key + " " + file);
        this.key = key;
        this.file = file;
    }

    String key() {
        return key;
    }

    String file() {
        return file;
    }
}
