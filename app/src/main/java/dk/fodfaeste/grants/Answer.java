package dk.fodfaeste.grants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to an application, on a day; never changed, only followed by another.
 *
 * @param from first day of what was granted; of a grant alone
 * @param until its last day; empty where the letter names none
 * @param minutesPerWeek that were granted
 * @param complainBy the last day for a complaint, as the letter of a refusal says it
 * @param reference the municipality's own number of the case; never a CPR number
 * @param byLink where the municipality said it itself
 */
public record Answer(
        Kind kind,
        LocalDate happenedOn,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Rate> rate,
        OptionalInt minutesPerWeek,
        Optional<LocalDate> complainBy,
        Optional<String> reference,
        Optional<String> note,
        UUID recordedBy,
        Optional<ByLink> byLink) {

    /** As one of ours writes it down. */
    public Answer(
            Kind kind,
            LocalDate happenedOn,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Rate> rate,
            OptionalInt minutesPerWeek,
            Optional<LocalDate> complainBy,
            Optional<String> reference,
            Optional<String> note,
            UUID recordedBy) {
        this(
                kind,
                happenedOn,
                from,
                until,
                rate,
                minutesPerWeek,
                complainBy,
                reference,
                note,
                recordedBy,
                Optional.empty());
    }

    Answer by(ByLink link) {
        return new Answer(
                kind,
                happenedOn,
                from,
                until,
                rate,
                minutesPerWeek,
                complainBy,
                reference,
                note,
                recordedBy,
                Optional.of(link));
    }

    /**
     * @param caseworker who said it, by name
     * @param letterId under which the letter lies in the closed room
     * @param seen whether one of ours has seen it
     */
    public record ByLink(String caseworker, UUID letterId, boolean seen) {}

    /** What was done; the same words as in the table's check. */
    public enum Kind {
        APPLIED,
        GRANTED,
        REFUSED,
        COMPLAINED,
        /** By us, before it was answered. */
        WITHDRAWN,
        /** Taken back by the municipality after it was granted. */
        REVOKED;

        /** What may be written next; of an application that nothing was written of yet, what it may begin with. */
        public static Set<Kind> after(Optional<Kind> last) {
            return last.map(Kind::next).orElse(EnumSet.of(APPLIED, GRANTED, REFUSED));
        }

        private Set<Kind> next() {
            return switch (this) {
                case APPLIED, COMPLAINED -> EnumSet.of(GRANTED, REFUSED, WITHDRAWN);
                case GRANTED -> EnumSet.of(REVOKED);
                case REFUSED, REVOKED -> EnumSet.of(COMPLAINED);
                case WITHDRAWN -> EnumSet.noneOf(Kind.class);
            };
        }

        /** Whether somebody else's answer is waited for. */
        public boolean waits() {
            return this == APPLIED || this == COMPLAINED;
        }
    }

    /** @param kroner above 0, two decimals; empty where the letter leaves it to the rate of the year */
    public record Rate(Optional<BigDecimal> kroner, Unit unit) {

        public Rate {
            if (kroner.isPresent() == (unit == Unit.HOUR_OF_YEAR)) {
                throw new IllegalArgumentException("an amount, or the rate of the year");
            }
        }

        /** As the letter names it. */
        public Rate(BigDecimal kroner, Unit unit) {
            this(Optional.of(kroner), unit);
        }

        /** As the law sets it for the year. */
        public static Rate ofTheYear() {
            return new Rate(Optional.empty(), Unit.HOUR_OF_YEAR);
        }
    }

    /** What a rate is paid for. */
    public enum Unit {
        HOUR,
        /** An hour, by the rate that the law sets for the year. */
        HOUR_OF_YEAR,
        MONTH,
        ONCE;

        /** Whether what is paid follows the hours that were worked. */
        public boolean isByHours() {
            return this == HOUR || this == HOUR_OF_YEAR;
        }
    }
}
