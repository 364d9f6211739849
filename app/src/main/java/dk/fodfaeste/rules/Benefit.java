package dk.fodfaeste.rules;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Certainty;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody lives on, of the public benefits: one of a dated list of codes.
 *
 * @param code as it is kept; never changed
 * @param validFrom the first day; 2000-01-01 for those that are older than this house needs to know
 * @param paragraph the act that it stands in
 * @param certainty how surely the text was read
 */
public record Benefit(
        String code,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String paragraph,
        Certainty certainty,
        String danish,
        String english) {

    public boolean isPaidOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }

    public String text(Words words) {
        return words.danish() ? danish : english;
    }

    public boolean isCertain() {
        return certainty == Certainty.HIGH;
    }
}
