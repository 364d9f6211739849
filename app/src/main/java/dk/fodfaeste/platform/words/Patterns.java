package dk.fodfaeste.platform.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The patterns of a group: single words, and phrases by what they begin with. */
final class Patterns {

    private static final String ANY = "_";

    private final List<WordPattern> words = new ArrayList<>();
    private final List<List<WordPattern>> phrases = new ArrayList<>();
    private final Map<String, List<List<WordPattern>>> phrasesByFirst = new HashMap<>();

    Patterns(List<String> written) {
        for (String pattern : written) {
            List<WordPattern> parts =
                    Arrays.stream(pattern.split(" +")).map(Patterns::part).toList();
            if (parts.size() == 1) {
                words.add(parts.getFirst());
            } else if (parts.getFirst().open() || parts.getFirst().openBehind()) {
                phrases.add(parts);
            } else {
                phrasesByFirst
                        .computeIfAbsent(parts.getFirst().stem(), first -> new ArrayList<>())
                        .add(parts);
            }
        }
    }

    private static WordPattern part(String written) {
        return written.equals(ANY) ? WordPattern.any() : WordPattern.of(written);
    }

    boolean hasWord(Token token) {
        for (WordPattern word : words) {
            if (word.is(token)) {
                return true;
            }
        }
        return false;
    }

    /** As it stands there, not inflected: demente are customers, dementen is somebody. */
    boolean hasJust(Token token) {
        return words.stream().anyMatch(word -> word.isJust(token));
    }

    boolean nearlyHasWord(Token token, OrdinaryWords ordinary) {
        for (WordPattern word : words) {
            if (word.isNearly(token, ordinary::has)) {
                return true;
            }
        }
        return false;
    }

    /** @param joined two words that stand side by side @param first letters of the first */
    boolean hasAcross(Token joined, int first) {
        for (WordPattern word : words) {
            if (word.isAcross(joined, first)) {
                return true;
            }
        }
        return false;
    }

    /** How many words the phrase has that begins here; the longest, where several do. */
    Optional<Integer> phraseAt(List<Token> sentence, int from) {
        List<List<WordPattern>> begin =
                phrasesByFirst.getOrDefault(sentence.get(from).folded(), List.of());
        int longest = 0;
        for (List<List<WordPattern>> some : List.of(begin, phrases)) {
            for (List<WordPattern> phrase : some) {
                longest = phrase.size() > longest && stands(phrase, sentence, from) ? phrase.size() : longest;
            }
        }
        return Optional.of(longest).filter(length -> length > 0);
    }

    private static boolean stands(List<WordPattern> phrase, List<Token> sentence, int from) {
        if (from + phrase.size() > sentence.size()) {
            return false;
        }
        for (int index = 0; index < phrase.size(); index++) {
            if (!phrase.get(index).isJust(sentence.get(from + index))) {
                return false;
            }
        }
        return true;
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
