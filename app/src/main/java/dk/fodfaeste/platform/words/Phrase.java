package dk.fodfaeste.platform.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Words that stand beside each other, with a few others between where the list says so.
 *
 * @param parts what may stand at each place; none where up to {@link #BETWEEN} other words may stand
 */
record Phrase(List<List<WordPattern>> parts) {

    private static final String ANY = "_";
    private static final String GAP = "..";
    private static final int BETWEEN = 3;

    /** @param classes words that a phrase calls by the name of their class, as in {@code <body>} */
    static Phrase of(List<String> written, Map<String, List<String>> classes) {
        List<List<WordPattern>> parts = new ArrayList<>();
        for (String part : written) {
            if (part.startsWith("<")) {
                String name = part.substring(1, part.length() - 1);
                parts.add(Objects.requireNonNull(classes.get(name), name).stream()
                        .map(WordPattern::of)
                        .toList());
            } else {
                parts.add(part.equals(GAP) ? List.of() : place(part));
            }
        }
        return new Phrase(List.copyOf(parts));
    }

    private static List<WordPattern> place(String part) {
        String words = part.startsWith("{") ? part.substring(1, part.length() - 1) : part;
        return Stream.of(words.split("\\|")).map(Phrase::one).toList();
    }

    private static WordPattern one(String written) {
        return written.equals(ANY) ? WordPattern.any() : WordPattern.of(written);
    }

    List<WordPattern> first() {
        return parts.getFirst();
    }

    /** How many words it has where it begins at {@code from}; 0 where it does not. */
    int at(List<Token> sentence, int from, Predicate<String> ordinary) {
        return Math.max(0, end(sentence, from, 0, ordinary) - from);
    }

    private int end(List<Token> sentence, int at, int part, Predicate<String> ordinary) {
        if (part == parts.size()) {
            return at;
        }
        if (parts.get(part).isEmpty()) {
            for (int next = at; next <= at + BETWEEN; next++) {
                int end = end(sentence, next, part + 1, ordinary);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < sentence.size() && stands(parts.get(part), sentence.get(at), ordinary)
                ? end(sentence, at + 1, part + 1, ordinary)
                : -1;
    }

    private static boolean stands(List<WordPattern> words, Token token, Predicate<String> ordinary) {
        for (WordPattern word : words) {
            if (word.isJust(token)) {
                return true;
            }
        }
        for (WordPattern word : words) {
            if (word.isNearlyJust(token, ordinary)) {
                return true;
            }
        }
        return false;
    }
}
