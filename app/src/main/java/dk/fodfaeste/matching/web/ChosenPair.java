package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.openings.WorkOpening;
import java.util.Optional;
import java.util.UUID;

/** A pair as the forms of the plan send it: the person, a space, and the opening. */
public record ChosenPair(UUID person, UUID workplace, String work) {

    private static final int UUID_LENGTH = 36;

    public static String of(UUID person, WorkOpening opening) {
        return person + " " + opening.id();
    }

    /** Empty for what no form of ours sends. */
    static Optional<ChosenPair> parse(String sent) {
        if (sent.length() < 2 * UUID_LENGTH + 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChosenPair(
                    UUID.fromString(sent.substring(0, UUID_LENGTH)),
                    UUID.fromString(sent.substring(UUID_LENGTH + 1, 2 * UUID_LENGTH + 1)),
                    sent.substring(2 * UUID_LENGTH + 2)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    String openingId() {
        return WorkOpening.id(workplace, work);
    }
}
