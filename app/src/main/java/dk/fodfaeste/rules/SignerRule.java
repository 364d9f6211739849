package dk.fodfaeste.rules;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.Validity;

/**
 * That somebody signs an agreement about an instrument.
 *
 * @param occasion what is signed
 * @param party under the name that agreements know it by
 * @param optional whether it can be left out for a reason
 * @param paragraph where it stands, as the law is cited
 * @param certainty how surely the text was read; screens say so when it is not HIGH
 */
public record SignerRule(
        Occasion occasion,
        String instrument,
        String party,
        When when,
        boolean optional,
        Validity valid,
        String paragraph,
        Certainty certainty,
        String danish,
        String english) {

    public String text(Words words) {
        return words.danish() ? danish : english;
    }

    boolean isFor(Occasion wantedOn, String wanted) {
        return occasion == wantedOn && (instrument.equals(SignerRules.EVERY) || instrument.equals(wanted));
    }

    /** What is signed: an agreement, or a change of a course that was agreed. */
    public enum Occasion {
        AGREEMENT,
        EXTENSION,
        CHANGE,
        SHORTENING
    }

    /** What it hangs on. */
    public enum When {
        ALWAYS,
        /** Where the workplace has ordinary employees, or nobody knows how many. */
        EMPLOYEES,
        /** Where a mentor is agreed. */
        MENTOR
    }
}
