package dk.fodfaeste.rules;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Certainty;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated rule that binds the house itself.
 *
 * @param value in the unit; 1 where something is simply required
 * @param paragraph where it stands, as the law is cited: GDPR art. 5
 * @param certainty how surely the text was read; screens say so when it is not HIGH
 */
public record HouseRule(
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
}
