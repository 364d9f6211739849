package dk.fodfaeste.platform.web;

import java.util.List;

/** What a page needs is being made. The page says how far it is, and asks again by itself. */
public class NotYetException extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    /** @param key of words that say what is being made, and how far it is */
    public NotYetException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
