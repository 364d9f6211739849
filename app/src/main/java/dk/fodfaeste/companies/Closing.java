package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Since when nobody new is asked at a company or a workplace, and why. What runs there stays. */
public record Closing(LocalDate on, Reason reason) {

    static Optional<Closing> of(@Nullable LocalDate on, @Nullable String reason) {
        return on == null || reason == null ? Optional.empty() : Optional.of(new Closing(on, Reason.valueOf(reason)));
    }

    /** Why it was closed. */
    public enum Reason {
        CLOSED_DOWN,
        MOVED_AWAY,
        WANTS_NO_MORE,
        MERGED,
        OTHER
    }
}
