package dk.fodfaeste.platform.database;

import org.jspecify.annotations.Nullable;

/** The house cannot start, in words that the one who starts it can act on; no trace is shown with them. */
public final class CannotStartException extends RuntimeException {

    private final String wayOut;

    /** @param wayOut what to do about it */
    CannotStartException(String message, String wayOut, @Nullable Throwable cause) {
        super(message, cause);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }
}
