package dk.fodfaeste.rules;

import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated rule of Danish law.
 *
 * @param value in the unit; 1 where something is simply required
 * @param paragraph where it stands, as the law is cited: LAB § 61
 * @param certainty how surely the text was read; screens say so when it is not HIGH
 */
public record Rule(
        String id,
        int value,
        String unit,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String paragraph,
        Certainty certainty,
        String danish,
        String english) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }

    public String text(Words words) {
        return words.danish() ? danish : english;
    }

    public boolean isCertain() {
        return certainty == Certainty.HIGH;
    }

    /** How surely the text was read. */
    public enum Certainty {
        HIGH,
        MEDIUM,
        LOW
    }
}
