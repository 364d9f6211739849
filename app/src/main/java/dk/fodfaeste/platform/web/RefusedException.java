package dk.fodfaeste.platform.web;

import java.util.List;

/** A rule of the work forbids this now, whoever asks; the key holds the reason in words, and the arguments what stands in it. */
public class RefusedException extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public RefusedException(String key, Object... arguments) {
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
