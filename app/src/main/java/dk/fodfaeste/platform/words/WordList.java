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
        for (String line : lines(file)) {
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

    /** {a|b} as each of the two. */
    private static Stream<String> spread(String pattern) {
        int begin = pattern.indexOf('{');
        int end = pattern.indexOf('}');
        if (begin < 0) {
            return Stream.of(pattern);
        }
        return Stream.of(pattern.substring(begin + 1, end).split("\\|", -1))
                .flatMap(each -> spread(pattern.substring(0, begin) + each + pattern.substring(end + 1)));
    }
}
