package dk.fodfaeste;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What axe finds for a screen reader to stumble over. Only what is wrong is written out, and the script is put into a page once: the builder
 * of the library writes out every node that is right, too, which is four fifths of its time. Our pages have no frames. Of what is left the rule about
 * colours takes two thirds, and the words by which each node is found again half of the rest.
 */
final class Axe {

    private static final String RUN = """
            async rules => (await axe.run(document, { resultTypes: ["violations"], selectors: false, preload: false, ...rules })).violations
                .map(rule => rule.id + " " + rule.nodes[0].html)""";

    private static final String COLOURS = "color-contrast";

    private Axe() {}

    /** @return the rules that are broken, each with the first piece of the page that breaks it */
    static List<String> violations(Page page) {
        return violations(page, Map.of());
    }

    /** Of the rule about colours alone: all that other colours can change. */
    static List<String> pale(Page page) {
        return violations(page, Map.of("runOnly", List.of(COLOURS)));
    }

    /** Of all rules but the one about colours: all that another width can change. */
    static List<String> violationsButColours(Page page) {
        return violations(page, Map.of("rules", Map.of(COLOURS, Map.of("enabled", false))));
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, Map<String, Object> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(RUN, rules);
    }
}
