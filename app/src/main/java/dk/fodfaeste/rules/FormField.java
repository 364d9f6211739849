package dk.fodfaeste.rules;

import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.Validity;
import java.util.Optional;
import java.util.Set;

/**
 * A field of the state's form for companies.
 *
 * @param code what is asked for
 * @param instruments their names; with {@code *} all of them
 * @param source where it was read that the form asks for it
 */
public record FormField(
        String code,
        Application application,
        Set<String> instruments,
        Validity valid,
        String source,
        Certainty certainty,
        String danish,
        String english,
        Optional<String> danishHint,
        Optional<String> englishHint) {

    boolean isFor(Application asked, String instrument) {
        return application == asked && (instruments.contains("*") || instruments.contains(instrument));
    }

    public String name(Words words) {
        return words.danish() ? danish : english;
    }

    public Optional<String> hint(Words words) {
        return words.danish() ? danishHint : englishHint;
    }

    /** What is applied for. */
    public enum Application {
        NEW,
        EXTENSION
    }
}
