package dk.fodfaeste.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How it was, so many months after a course.
 *
 * @param months 3, 6 or 12
 * @param minutesPerWeek of work with wages
 * @param monthlyWage kroner before tax; empty where nobody said
 * @param sameWorkplace whether it is where the course was
 */
public record OutcomeCheck(
        int months,
        LocalDate askedOn,
        Situation situation,
        OptionalInt minutesPerWeek,
        Optional<BigDecimal> monthlyWage,
        Optional<Boolean> sameWorkplace) {

    public OutcomeCheck {
        if (!situation.isWork()
                && (minutesPerWeek.isPresent() || monthlyWage.isPresent() || sameWorkplace.isPresent())) {
            throw new IllegalArgumentException("hours, wages and a workplace are of work alone");
        }
    }

    /** What the person does; the same words as in the table's check. Why somebody has no work is not asked. */
    public enum Situation {
        JOB,
        FLEX_JOB,
        /** With a wage subsidy or in a placement. */
        SUPPORTED,
        APPRENTICESHIP,
        EDUCATION,
        NO_WORK,
        /** Tried, and nobody answered. */
        NOT_REACHED;

        public boolean isWork() {
            return this == JOB || this == FLEX_JOB || this == SUPPORTED || this == APPRENTICESHIP;
        }
    }
}
