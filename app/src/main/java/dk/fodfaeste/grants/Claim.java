package dk.fodfaeste.grants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What was claimed of a month.
 *
 * @param minutes that were worked, no more than was granted
 * @param agreedMinutes by the hours ladder; empty of what was claimed before both were kept
 * @param amount kroner, two decimals
 */
public record Claim(
        UUID id,
        YearMonth month,
        int minutes,
        OptionalInt agreedMinutes,
        BigDecimal amount,
        LocalDate sentOn,
        Optional<Payment> payment) {

    /** @param amount kroner; another one than was claimed where the municipality reckoned otherwise */
    public record Payment(LocalDate on, BigDecimal amount) {}
}
