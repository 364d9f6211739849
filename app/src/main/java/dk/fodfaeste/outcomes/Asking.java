package dk.fodfaeste.outcomes;

import dk.fodfaeste.outcomes.OutcomeCheck.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One of the three days of a course that ended.
 *
 * @param situation what was answered; empty while nobody has asked
 * @param mayBeAsked whether the person's last word to being asked was a yes
 */
public record Asking(
        UUID courseId,
        UUID personId,
        String person,
        String workplace,
        LocalDate endedOn,
        int months,
        LocalDate dueOn,
        Optional<LocalDate> askedOn,
        Optional<Situation> situation,
        OptionalInt minutesPerWeek,
        Optional<BigDecimal> monthlyWage,
        Optional<Boolean> sameWorkplace,
        boolean mayBeAsked) {

    /** Whether somebody can write down today how it is. */
    public boolean isOpen(LocalDate today) {
        return situation.isEmpty() && mayBeAsked && !dueOn.isAfter(today);
    }
}
