package dk.fodfaeste.documents;

import dk.fodfaeste.discovery.SharedLine;
import java.util.List;
import java.util.Optional;

/**
 * What the pack for the municipality tells besides the course.
 *
 * @param abilities what the person said yes to that this company sees: the employer signs this
 * @param phone of the person; empty as well where they did not say yes to that it is shown
 * @param interpreter whether one is needed; empty where they did not say yes to that it is shown
 * @param before the rules that are judged before a course begins, without those of the ratio
 * @param ratio by which the instrument is counted, where it is
 * @param edition of the rule pack that says so
 */
public record PackFacts(
        List<SharedLine> abilities,
        Optional<String> phone,
        Optional<Boolean> interpreter,
        List<Cited> before,
        Optional<Cited> ratio,
        String edition) {

    static final PackFacts NOTHING =
            new PackFacts(List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), "");
}
