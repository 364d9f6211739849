package dk.fodfaeste.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The handbook as it was shipped (docs/handbook), section by section. It is written in Danish. */
@Component
public class Handbook {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final int LETTERS_AROUND = 90;

    private final List<Section> sections = read();

    public List<Section> sections() {
        return sections;
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The sections in which every one of the words stands, whatever its case; in the order of the book. */
    public List<Section> having(String words) {
        String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return sections.stream()
                .filter(section -> Arrays.stream(wanted).allMatch(section.searched()::contains))
                .toList();
    }

    private static List<Section> read() {
        List<Section> found = new ArrayList<>();
        Node node =
                Parser.builder().extensions(EXTENSIONS).build().parse(text()).getFirstChild();
        Optional<Section> open = Optional.empty();
        while (node != null) {
            Node next = node.getNext();
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                open = Optional.of(Section.begin(told(heading)));
                found.add(open.get());
            } else if (open.isPresent()) {
                raise(node);
                open.get().content().appendChild(node);
            }
            node = next;
        }
        return List.copyOf(found);
    }

    private static String text() {
        try {
            return new ClassPathResource("handbook/README.md").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A section's heading is the page's own, so those within it stand a level higher. */
    private static void raise(Node node) {
        if (node instanceof Heading heading) {
            heading.setLevel(heading.getLevel() - 1);
        }
    }

    private static String told(Node node) {
        return TextContentRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(node)
                .strip();
    }

    /**
     * A part of the handbook.
     *
     * @param id as the address has it
     * @param title without its number
     */
    public record Section(String id, String title, Document content) {

        private static Section begin(String heading) {
            String title = heading.replaceFirst("^[0-9]+\\. ", "");
            return new Section(id(title), title, new Document());
        }

        /** «Første sag» is «foerste-sag». */
        static String id(String title) {
            return title.toLowerCase(Locale.ROOT)
                    .replace("æ", "ae")
                    .replace("ø", "oe")
                    .replace("å", "aa")
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
        }

        String searched() {
            return (title + "\n" + told(content)).toLowerCase(Locale.ROOT);
        }

        /** The words around where one of them stands first. */
        String around(String words) {
            String text = told(content).replaceAll("\\s+", " ");
            int place = text.toLowerCase(Locale.ROOT)
                    .indexOf(words.strip().toLowerCase(Locale.ROOT).split("\\s+")[0]);
            int from = Math.max(0, place - LETTERS_AROUND);
            int until = Math.min(text.length(), from + 2 * LETTERS_AROUND);
            return (from == 0 ? "" : "… ") + text.substring(from, until).strip() + (until == text.length() ? "" : " …");
        }
    }
}
