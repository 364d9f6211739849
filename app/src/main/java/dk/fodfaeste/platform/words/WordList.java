package dk.fodfaeste.platform.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A file of {@code resources/words}: patterns in groups, as it explains at its head. */
final class WordList {

    private WordList() {}

    /** What each group holds, by its name. */
    static Map<String, List<String>> groups(String file) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        String group = "";
        for (String line : whole(lines(file))) {
            if (line.startsWith("[")) {
                group = line.substring(1, line.length() - 1);
            } else {
                List<String> patterns = groups.computeIfAbsent(group, name -> new ArrayList<>());
                Stream.of(line.split(";"))
                        .map(String::strip)
                        .filter(pattern -> !pattern.isEmpty())
                        .flatMap(WordList::spread)
                        .forEach(patterns::add);
            }
        }
        return groups;
    }

    /** Lines whose braces are closed: what is begun goes on in the next one. */
    private static List<String> whole(List<String> lines) {
        List<String> whole = new ArrayList<>();
        String begun = "";
        for (String line : lines) {
            begun += line;
            if (begun.lastIndexOf('{') <= begun.lastIndexOf('}')) {
                whole.add(begun);
                begun = "";
            }
        }
        return whole;
    }

    static List<String> lines(String file) {
        try (var stream = Objects.requireNonNull(WordList.class.getResourceAsStream("/words/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * {a|b} as each of the two; where it is a whole word of a phrase it stays, for {@link Phrase} holds what may stand in one place.
     */
    private static Stream<String> spread(String pattern) {
        int begin = pattern.indexOf('{');
        while (begin >= 0) {
            int end = pattern.indexOf('}', begin);
            String[] each = pattern.substring(begin + 1, end).split("\\|", -1);
            if (!isOnePlace(pattern, begin, end)) {
                String before = pattern.substring(0, begin);
                String behind = pattern.substring(end + 1);
                return Stream.of(each).flatMap(one -> spread((before + one + behind).strip()));
            }
            begin = pattern.indexOf('{', end);
        }
        return Stream.of(pattern);
    }

    private static boolean isOnePlace(String pattern, int begin, int end) {
        String words = pattern.substring(begin + 1, end);
        return pattern.contains(" ")
                && !words.contains(" ")
                && !words.endsWith("|")
                && (begin == 0 || pattern.charAt(begin - 1) == ' ')
                && (end + 1 == pattern.length() || pattern.charAt(end + 1) == ' ');
    }
}
