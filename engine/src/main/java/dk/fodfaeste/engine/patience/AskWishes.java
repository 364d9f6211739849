package dk.fodfaeste.engine.patience;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a company said about being asked.
 *
 * @param mostPerMonth how often in a calendar month; 0 is never
 * @param onlyBy the one person of the organisation whom it wants to hear from
 */
public record AskWishes(OptionalInt mostPerMonth, Optional<UUID> onlyBy) {

    public AskWishes {
        if (mostPerMonth.isPresent() && mostPerMonth.getAsInt() < 0) {
            throw new IllegalArgumentException("a company is asked 0 times a month or more, not " + mostPerMonth);
        }
    }

    public static AskWishes none() {
        return new AskWishes(OptionalInt.empty(), Optional.empty());
    }
}
