package dk.fodfaeste.platform.words;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Tells when a word of the forbidden ones is meant harmlessly: goods, places of work, customers. */
final class InnocentWords {

    /** Letters of an innocent word that is known though it is misspelled. */
    private static final int LONG_ENOUGH = 10;

    private final OrdinaryWords ordinary;
    private final Sounds<String> sounds = new Sounds<>();
    private final Patterns words;
    private final Patterns phrases;
    private final Patterns around;
    private final Patterns work;
    private final Patterns self;

    InnocentWords(Map<String, List<String>> classes, OrdinaryWords ordinary) {
        Map<String, List<String>> groups = WordList.groups("innocent.txt");
        Function<String, Patterns> of =
                name -> new Patterns(Objects.requireNonNull(groups.get(name), name), classes, ordinary);
        this.ordinary = ordinary;
        words = of.apply("words");
        words.words().forEach(word -> sounds.add(word, "words"));
        phrases = of.apply("phrases");
        around = of.apply("around");
        work = of.apply("work");
        self = of.apply("self");
    }

    boolean isWord(Token token) {
        return words.hasWord(token) || !token.whole().isEmpty() && words.hasWord(Token.of(token.whole(), ""));
    }

    /** Whether what looks like a misspelled forbidden word may as well be one of these, misspelled. */
    boolean isNearlyWord(Token token) {
        return token.folded().length() >= LONG_ENOUGH
                && sounds.like(token).stream().anyMatch(like -> like.word().isNearly(token, ordinary::has));
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
