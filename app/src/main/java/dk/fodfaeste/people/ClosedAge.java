package dk.fodfaeste.people;

import dk.fodfaeste.rules.law.AgeAsked;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** A day of birth that stays closed: it answers whether somebody is younger than a rule asks, and tells nothing else, not even in a log. */
public final class ClosedAge {

    private final Optional<LocalDate> bornOn;

    ClosedAge(Optional<LocalDate> bornOn) {
        this.bornOn = bornOn;
    }

    /** Empty where it is not known. Whoever was born on a leap day is a year older on 1 March where there is none. */
    public Optional<Boolean> youngerThan(AgeAsked asked) {
        return bornOn.map(day -> Period.between(day, asked.on()).getYears() < asked.years());
    }

    @Override
    public String toString() {
        return "closed";
    }
}
