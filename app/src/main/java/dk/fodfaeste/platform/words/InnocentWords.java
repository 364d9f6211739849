package dk.fodfaeste.platform.words;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells when a word of the forbidden ones is meant harmlessly: goods, places of work, customers. */
final class InnocentWords {

    private final Patterns words;
    private final Patterns phrases;
    private final Patterns around;
    private final Patterns work;
    private final Patterns self;

    InnocentWords() {
        Map<String, List<String>> groups = WordList.groups("innocent.txt");
        words = of(groups, "words");
        phrases = of(groups, "phrases");
        around = of(groups, "around");
        work = of(groups, "work");
        self = of(groups, "self");
    }

    private static Patterns of(Map<String, List<String>> groups, String name) {
        return new Patterns(Objects.requireNonNull(groups.get(name), name));
    }

    boolean isWord(Token token) {
        return words.hasWord(token) || !token.whole().isEmpty() && words.hasWord(Token.of(token.whole(), ""));
    }

    BitSet covered(List<Token> sentence) {
        return phrases.covered(sentence);
    }

    /** Whether the word names where one works or whom one meets there. */
    boolean isAround(List<Token> sentence, int at) {
        return around.hasJust(sentence.get(at)) && worksBeside(sentence, at) && !self.standsIn(sentence);
    }

    private boolean worksBeside(List<Token> sentence, int at) {
        for (int index = 0; index < sentence.size(); index++) {
            if (index != at && work.hasWord(sentence.get(index))) {
                return true;
            }
        }
        return false;
    }
}
