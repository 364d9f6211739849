package dk.fodfaeste.people;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Since when a person is with us no more, and what they went to. */
public record Closing(LocalDate on, WentTo to) {

    static Optional<Closing> of(@Nullable LocalDate on, @Nullable String to) {
        return on == null || to == null ? Optional.empty() : Optional.of(new Closing(on, WentTo.valueOf(to)));
    }

    /** What a person went to: an outcome, never a cause. */
    public enum WentTo {
        WAGE_JOB,
        FLEXIBLE_JOB,
        EDUCATION,
        MOVED,
        OWN_WISH,
        OTHER_OFFER
    }
}
