package dk.fodfaeste.rules.law;

import java.time.LocalDate;
import java.util.Optional;

/** From the first day to the last, both included; without a last day until something else is known. */
public record Validity(LocalDate from, Optional<LocalDate> to) {

    public Validity {
        if (to.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("ends on " + to.get() + ", before it begins on " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !isOverOn(day);
    }

    public boolean isOverOn(LocalDate day) {
        return to.filter(day::isAfter).isPresent();
    }

    public boolean overlaps(Validity other) {
        return !isOverOn(other.from) && !other.isOverOn(from);
    }
}
