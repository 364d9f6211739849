package dk.fodfaeste.help;

import dk.fodfaeste.help.Handbook.Section;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.node.Image;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Hjælp: the handbook, a section a page, with its pictures; and those sections in which some words stand. */
@Controller
public class HelpPage {

    private final Pages pages;
    private final Handbook handbook;
    private final HtmlRenderer html;

    HelpPage(Pages pages, Handbook handbook, ResourceUrlProvider assets) {
        this.pages = pages;
        this.handbook = handbook;
        html = HtmlRenderer.builder()
                .extensions(Handbook.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> pictures(assets))
                .build();
    }

    /** The handbook's pictures are assets; no other is shown. */
    private static AttributeProvider pictures(ResourceUrlProvider assets) {
        return (node, tag, attributes) -> {
            if (node instanceof Image image) {
                String address = "/assets/handbook/" + image.getDestination().replaceFirst("^images/", "");
                attributes.put("src", Objects.requireNonNullElse(assets.getForLookupPath(address), address));
                attributes.putAll(Map.of("loading", "lazy", "class", "picture"));
            }
            if (tag.equals("table")) {
                attributes.put("class", "list");
            }
        };
    }

    @GetMapping("/help")
    public View contents(@RequestParam(defaultValue = "") String q) {
        String words = q.strip();
        List<Found> found = (words.isEmpty() ? handbook.sections() : handbook.having(words))
                .stream()
                        .map(section ->
                                new Found(section.id(), section.title(), words.isEmpty() ? "" : section.around(words)))
                        .toList();
        return pages.show("help/contents", new ContentsView(words, found));
    }

    /** @throws NotFoundException when the handbook has no such section */
    @GetMapping("/help/{section}")
    public View section(@PathVariable String section) {
        Section found = handbook.section(section).orElseThrow(() -> new NotFoundException("section " + section));
        List<Section> all = handbook.sections();
        int place = all.indexOf(found);
        return pages.show(
                "help/section",
                new SectionView(
                        found.title(),
                        html.render(found.content()),
                        place > 0 ? List.of(all.get(place - 1)) : List.of(),
                        place + 1 < all.size() ? List.of(all.get(place + 1)) : List.of()));
    }

    /** @param q the words that are looked for */
    public record ContentsView(String q, List<Found> sections) {}

    /** @param around where the words stand; empty where none are looked for */
    public record Found(String id, String title, String around) {}

    /** @param html of the handbook, in which nothing but its own Markdown becomes an element */
    public record SectionView(String title, String html, List<Section> before, List<Section> after) {}
}
