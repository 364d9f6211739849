package dk.fodfaeste;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds for a screen reader to stumble over. Only what is wrong is written out, and the script is put into a page once: the builder
 * of the library writes out every node that is right, too, which is four fifths of its time. Our pages have no frames.
 */
final class Axe {

    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                .map(rule => rule.id + " " + rule.nodes[0].html)""";

    private Axe() {}

    /** @return the rules that are broken, each with the first piece of the page that breaks it */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate(RUN);
    }
}
