package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;

/** So many weeks, months or years. */
public record Term(int value, Unit unit) implements Named {

    public Term {
        if (value < 1) {
            throw new IllegalArgumentException("a term of " + value);
        }
    }

    /** The last day of a stay that begins on the day: 4 weeks from a Monday end on a Sunday. */
    public LocalDate lastDay(LocalDate startsOn) {
        return after(startsOn).minusDays(1);
    }

    private LocalDate after(LocalDate startsOn) {
        return switch (unit) {
            case WEEKS -> startsOn.plusWeeks(value);
            case MONTHS -> startsOn.plusMonths(value);
            case YEARS -> startsOn.plusYears(value);
        };
    }

    @Override
    public String name(Words words) {
        return words.text("rules.term." + unit, value);
    }

    /** As it stands in a pack. */
    public enum Unit {
        WEEKS,
        MONTHS,
        YEARS
    }
}
