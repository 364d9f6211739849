package dk.fodfaeste.platform.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The patterns of a group: single words, and phrases by what they begin with. */
final class Patterns {

    private final OrdinaryWords ordinary;
    private final List<WordPattern> words = new ArrayList<>();
    private final List<WordPattern> openWords = new ArrayList<>();
    private final Map<Character, List<WordPattern>> wordsByLetter = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, List<Phrase>> phrasesByFirst = new HashMap<>();

    Patterns(List<String> written, Map<String, List<String>> classes, OrdinaryWords ordinary) {
        this.ordinary = ordinary;
        for (String pattern : written) {
            List<String> parts = List.of(pattern.split(" +"));
            if (parts.size() == 1) {
                file(WordPattern.of(pattern));
            } else {
                file(Phrase.of(parts, classes));
            }
        }
    }

    private void file(WordPattern word) {
        words.add(word);
        List<WordPattern> some = word.open()
                ? openWords
                : wordsByLetter.computeIfAbsent(word.stem().charAt(0), letter -> new ArrayList<>());
        some.add(word);
    }

    List<WordPattern> words() {
        return words;
    }

    private void file(Phrase phrase) {
        for (WordPattern first : phrase.first()) {
            if (first.open() || first.openBehind()) {
                phrases.add(phrase);
            } else {
                phrasesByFirst
                        .computeIfAbsent(first.single(), single -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    boolean hasWord(Token token) {
        return any(token, word -> word.is(token));
    }

    private boolean any(Token token, Predicate<WordPattern> test) {
        List<WordPattern> begin = wordsByLetter.getOrDefault(token.folded().charAt(0), List.of());
        for (List<WordPattern> some : List.of(begin, openWords)) {
            for (WordPattern word : some) {
                if (test.test(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As it stands there, not inflected: demente are customers, dementen is somebody. */
    boolean hasJust(Token token) {
        return words.stream().anyMatch(word -> word.isJust(token));
    }

    /** @param joined two words that stand side by side @param first letters of the first */
    boolean hasAcross(Token joined, int first) {
        return any(joined, word -> word.isAcross(joined, first));
    }

    /** How many words the phrase has that begins here; the longest, where several do. */
    Optional<Integer> phraseAt(List<Token> sentence, int from) {
        List<Phrase> begin = phrasesByFirst.getOrDefault(sentence.get(from).single(), List.of());
        int longest = 0;
        for (List<Phrase> some : List.of(begin, phrases)) {
            for (Phrase phrase : some) {
                longest = Math.max(longest, phrase.at(sentence, from, ordinary::has));
            }
        }
        return Optional.of(longest).filter(length -> length > 0);
    }

    /** The places in the sentence that phrases cover. */
    BitSet covered(List<Token> sentence) {
        BitSet covered = new BitSet();
        for (int from = 0; from < sentence.size(); from++) {
            int begin = from;
            phraseAt(sentence, from).ifPresent(length -> covered.set(begin, begin + length));
        }
        return covered;
    }

    boolean standsIn(List<Token> sentence) {
        return sentence.stream().anyMatch(this::hasWord) || !covered(sentence).isEmpty();
    }
}
