package dk.fodfaeste.rules;

import dk.fodfaeste.rules.law.LawRule;
import java.time.LocalDate;

/**
 * Until when a claim has to have been received.
 *
 * @param rule that says so, with its paragraph, how surely it was read, and whom to ask
 */
public record ClaimDay(LawRule rule, LocalDate lastDay) {

    /** Whether it was read in a source that stands, and the text is in force on the day. */
    public boolean isSure() {
        return rule.certainty().stands() && rule.validity().contains(lastDay);
    }
}
