package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class of the style sheets means one thing: what two rooms call alike changes a page that nobody looked at. */
class StylesTest {

    private static final Path STYLES = Path.of("frontend/styles");
    private static final Pattern ALONE = Pattern.compile("(?:^|,|}|\n)\\s*\\.([a-z][\\w-]*)\\s*(?=[,{])");

    @Test
    void aClassThatStandsAloneIsDrawnInOneFile() throws IOException {
        Map<String, TreeSet<String>> files = new TreeMap<>();
        for (Path file : files()) {
            ALONE.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> files.computeIfAbsent(found.group(1), each -> new TreeSet<>())
                            .add(file.getFileName().toString()));
        }
        assertThat(files).hasSizeGreaterThan(100);
        files.values().removeIf(each -> each.size() == 1);
        assertThat(files).isEmpty();
    }

    /** Those from 90 on draw the same again: in the dark, on paper, with contrast. */
    private static List<Path> files() throws IOException {
        try (var all = Files.list(STYLES)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("9"))
                    .sorted()
                    .toList();
        }
    }
}
