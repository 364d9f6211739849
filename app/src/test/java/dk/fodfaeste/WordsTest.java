package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Neither language lacks a word that the other has, or that a page asks for. */
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:layout\\.t|words\\(\\)\\.text|words\\.text)\\(\"([\\w.-]+)\"[,)]");

    @TestFactory
    Stream<DynamicTest> everyRoomSaysTheSameInBothLanguages() throws IOException {
        return rooms().stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    Properties danish = read(room + "_da.properties");
                    Properties english = read(room + "_en.properties");
                    assertThat(english.stringPropertyNames()).isEqualTo(danish.stringPropertyNames());
                    for (String key : danish.stringPropertyNames()) {
                        assertThat(arguments(english.getProperty(key)))
                                .as(key)
                                .isEqualTo(arguments(danish.getProperty(key)));
                    }
                }));
    }

    @Test
    void noKeyIsToldTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String room : rooms()) {
            for (String key : read(room + "_da.properties").stringPropertyNames()) {
                assertThat(seen.add(key))
                        .as("%s in %s stands in another file too", key, room)
                        .isTrue();
            }
        }
    }

    @Test
    void everyWordThatAPageAsksForIsThere() throws IOException {
        Set<String> known = new HashSet<>();
        for (String room : rooms()) {
            known.addAll(read(room + "_da.properties").stringPropertyNames());
        }
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                ASKED_FOR
                        .matcher(Files.readString(template))
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(template.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_da.properties"))
                    .map(name -> name.substring(0, name.length() - "_da.properties".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(String name) throws IOException {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(Files.newInputStream(MESSAGES.resolve(name)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static int arguments(String message) {
        return new MessageFormat(message, Locale.ROOT).getFormatsByArgumentIndex().length;
    }
}
