package dk.fodfaeste.platform.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that a misspelled one may have been meant for, without trying all. Of a word in which n letters may be wrong, one of n + 1 parts is
 * right; parts are compared by their sound, a sign for each class of letters that are mistaken for each other.
 *
 * @param <T> whose words they are
 */
final class Sounds<T> {

    private static final Map<Character, Character> CLASSES = new HashMap<>();

    static {
        for (String letters : List.of("aæeiyjøuoå", "pb", "td", "kgcq", "vwf", "szx", "nm")) {
            letters.chars().forEach(letter -> CLASSES.put((char) letter, letters.charAt(0)));
        }
    }

    private static final int SHORTEST = 2;

    private final Map<String, List<Owned<T>>> byPart = new HashMap<>();
    private int longest;

    void add(WordPattern word, T owner) {
        int wrong = Misspelling.allowed(word.stem().length());
        if (wrong == 0) {
            return;
        }
        Owned<T> owned = new Owned<>(word, owner);
        String sounds = of(word.stem());
        int parts = Math.max(1, Math.min(1 + wrong / Misspelling.LETTER, sounds.length() / SHORTEST));
        for (int part = 0; part < parts; part++) {
            String some = sounds.substring(sounds.length() * part / parts, sounds.length() * (part + 1) / parts);
            byPart.computeIfAbsent(some, key -> new ArrayList<>()).add(owned);
            longest = Math.max(longest, some.length());
        }
    }

    Set<Owned<T>> like(Token token) {
        String sounds = of(token.folded());
        Set<Owned<T>> found = new LinkedHashSet<>();
        for (int from = 0; from < sounds.length(); from++) {
            for (int end = from + 1; end <= Math.min(sounds.length(), from + longest); end++) {
                List<Owned<T>> words = byPart.get(sounds.substring(from, end));
                if (words != null) {
                    found.addAll(words);
                }
            }
        }
        return found;
    }

    private static String of(String folded) {
        StringBuilder sounds = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char sound = CLASSES.getOrDefault(folded.charAt(at), folded.charAt(at));
            if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
    }

    record Owned<T>(WordPattern word, T owner) {

        /** One is itself alone: faster than by what it says. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
