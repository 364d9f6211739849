package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A template is read as a page of code is: top to bottom, without scrolling sideways. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final int SCREEN = 160;
    private static final Pattern BROKEN_ATTRIBUTE = Pattern.compile("=\"\\$\\{[^}]*$");

    /** Templates from before the rule. A file whose lines have been broken is taken out; none is put in. */
    private static final Set<String> STILL_WIDE = Set.of(
            "companies/list.jte",
            "discovery/observe.jte",
            "intake/import.jte",
            "intake/run.jte",
            "matching/carved-week.jte",
            "matching/carving-limits.jte",
            "matching/carving-places.jte",
            "matching/carving.jte",
            "matching/change.jte",
            "matching/earlier.jte",
            "matching/gate.jte",
            "matching/needs.jte",
            "matching/plan.jte",
            "matching/possibilities.jte",
            "matching/proposal.jte",
            "matching/rejection.jte",
            "matching/task-links.jte",
            "matching/terms.jte",
            "placements/courses.jte");

    @Test
    void noLineIsLongerThanAScreenIsWide() throws IOException {
        assertThat(having(line -> line.length() > SCREEN)).isSubsetOf(STILL_WIDE);
    }

    /** jte takes such an expression for text and writes it into the page as it stands. */
    @Test
    void anExpressionInAnAttributeStandsOnOneLine() throws IOException {
        assertThat(having(BROKEN_ATTRIBUTE.asPredicate())).isEmpty();
    }

    /** The templates that have such a line. */
    private static Set<String> having(Predicate<String> line) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(templates).isNotEmpty();
            for (Path template : templates) {
                if (Files.readAllLines(template).stream().anyMatch(line)) {
                    found.add(TEMPLATES.relativize(template).toString().replace('\\', '/'));
                }
            }
        }
        return found;
    }
}
