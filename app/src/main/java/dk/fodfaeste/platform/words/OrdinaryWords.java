package dk.fodfaeste.platform.words;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that are one letter from a forbidden one and mean what they say. */
final class OrdinaryWords {

    private final Set<String> words =
            WordList.lines("ordinary.txt").stream().map(Letters::folded).collect(Collectors.toUnmodifiableSet());

    boolean has(String folded) {
        return words.contains(folded);
    }
}
