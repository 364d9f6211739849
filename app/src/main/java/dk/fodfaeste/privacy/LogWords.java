package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.web.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the log says, in the reader's language. An entry is written in English once and for ever, whoever reads it later; the sentences that it is
 * written with stand in log-words.tsv with their Danish.
 */
final class LogWords {

    private static final String SAID = "{}";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final List<Sentence> SENTENCES;
    private static final Map<String, String> DANISH;

    static {
        List<String[]> rows = rows();
        SENTENCES = rows.stream()
                .filter(row -> row[0].contains(SAID) || row[0].equals(row[0].toLowerCase(java.util.Locale.ROOT)))
                .map(row -> new Sentence(row[0], row[1]))
                .toList();
        DANISH = new HashMap<>();
        rows.stream().filter(row -> !row[0].contains(SAID)).forEach(row -> DANISH.put(row[0], row[1]));
    }

    private LogWords() {}

    /** @param detail parts of an entry, with semicolons between them; a part that fits no sentence is left as it was written */
    static String of(String detail, Words words) {
        return Arrays.stream(detail.split("; "))
                .map(part -> sentence(part, words).orElseGet(() -> said(part, words)))
                .collect(Collectors.joining("; "));
    }

    /** Whether every part of it is known. */
    static boolean knows(String detail) {
        return Arrays.stream(detail.split("; "))
                .allMatch(part -> DANISH.keySet().containsAll(List.of(part.split(", ")))
                        || SENTENCES.stream()
                                .anyMatch(each -> each.written().matcher(part).matches()));
    }

    private static Optional<String> sentence(String part, Words words) {
        return SENTENCES.stream()
                .flatMap(each -> each.read(part, words).stream())
                .findFirst();
    }

    private static String said(String text, Words words) {
        if (DAY.matcher(text).matches()) {
            return words.date(LocalDate.parse(text));
        }
        if (words.danish()) {
            return Arrays.stream(text.split(", "))
                    .map(each -> DANISH.getOrDefault(each, each))
                    .collect(Collectors.joining(", "));
        }
        return CONSTANT.matcher(text).matches()
                ? text.toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                : text;
    }

    private static List<String[]> rows() {
        try (InputStream file = Objects.requireNonNull(LogWords.class.getResourceAsStream("/privacy/log-words.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** @param danish with {} where something was said */
    private record Sentence(Pattern written, String english, String danish) {

        private Sentence(String english, String danish) {
            this(
                    Pattern.compile(Arrays.stream(english.split("\\{}", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("(.*?)"))),
                    english,
                    danish);
        }

        private Optional<String> read(String part, Words words) {
            Matcher found = written.matcher(part);
            if (!found.matches()) {
                return Optional.empty();
            }
            String text = words.danish() ? danish : english;
            for (int group = 1; group <= found.groupCount(); group++) {
                String said = said(found.group(group), words);
                text = text.replaceFirst("\\{}", Matcher.quoteReplacement(said));
            }
            return Optional.of(text);
        }
    }
}
