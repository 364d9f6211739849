package dk.fodfaeste.platform.web;

import java.util.List;

/** The reader may not do this; the key holds the reason in words, and the arguments what stands in it. */
public class NotAllowedException extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public NotAllowedException(String key, Object... arguments) {
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
