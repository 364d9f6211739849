package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.DimensionUse;
import dk.fodfaeste.catalogue.DimensionUse.Kind;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.catalogue.editing.Draft;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.platform.Folded;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All dimensions of the organisation's catalogue, as they would be with the draft in force, and what rests on each. */
@Controller
@Transactional(readOnly = true)
public class CataloguePage {

    static final String ADDRESS = "/administration/catalogue";

    private final Pages pages;
    private final Catalogue catalogue;
    private final Drafts drafts;
    private final List<DimensionUse> uses;

    CataloguePage(Pages pages, Catalogue catalogue, Drafts drafts, List<DimensionUse> uses) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.uses = uses;
    }

    @GetMapping(ADDRESS)
    public View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Show> show,
            @RequestParam Optional<DimensionGroup> group,
            @RequestParam(defaultValue = "1") int page) {
        Draft draft = drafts.ours();
        Edition edition = drafts.edition(draft);
        Map<Show, Integer> shows = new EnumMap<>(Show.class);
        Stream.of(Show.values())
                .forEach(each -> shows.put(
                        each, (int) edition.all().stream().filter(each::has).count()));
        List<Dimension> found = edition.all().stream()
                .filter(each -> show.isEmpty() || show.get().has(each))
                .filter(each -> group.isEmpty() || group.get() == each.group())
                .filter(each -> isCalled(each, q))
                .toList();
        Paging<Dimension> rows = Paging.of(found, page);
        List<String> ids = rows.rows().stream().map(Dimension::id).toList();
        Map<String, Integer> seen = use(Kind.OBSERVATIONS, ids);
        Map<String, Integer> asked = use(Kind.NEEDS, ids);
        return pages.show(
                "catalogue/list",
                new CatalogueView(
                        rows.map(each -> new Line(
                                each,
                                Show.OURS.has(each),
                                draft.isAbout(each),
                                seen.getOrDefault(each.id(), 0),
                                asked.getOrDefault(each.id(), 0))),
                        edition.all().size(),
                        shows,
                        q,
                        show,
                        group,
                        draft.entries().size(),
                        catalogue.edition().number()));
    }

    private Map<String, Integer> use(Kind kind, List<String> ids) {
        return uses.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(each -> each.each(ids))
                .orElse(Map.of());
    }

    /** Every word is part of its key, its name or what to look for, in any language, whatever the case and the accents. */
    private static boolean isCalled(Dimension dimension, String q) {
        String all = Folded.of(dimension.id() + " " + dimension.names().texts().values() + " "
                + dimension.lookFors().texts().values());
        return Stream.of(Folded.of(q).strip().split("\\s+")).allMatch(all::contains);
    }

    /** The parts of the list. */
    public enum Show {
        IN_USE,
        RETIRED,
        OURS;

        boolean has(Dimension dimension) {
            return switch (this) {
                case IN_USE -> dimension.inUse();
                case RETIRED -> !dimension.inUse();
                case OURS -> !Shipped.edition().find(dimension.id()).equals(Optional.of(dimension));
            };
        }
    }

    /**
     * @param everyone how many there are
     * @param changes in the draft
     * @param edition the number of the one in force
     */
    public record CatalogueView(
            Paging<Line> dimensions,
            int everyone,
            Map<Show, Integer> shows,
            String q,
            Optional<Show> show,
            Optional<DimensionGroup> group,
            int changes,
            int edition)
            implements Counted {

        /** The address of this list with another part or page. */
        public String address(Optional<Show> otherShow, int page) {
            StringBuilder address = new StringBuilder(ADDRESS).append("?page=").append(page);
            otherShow.ifPresent(each -> address.append("&show=").append(each));
            group.ifPresent(each -> address.append("&group=").append(each));
            if (!q.isBlank()) {
                address.append("&q=").append(URLEncoder.encode(q, StandardCharsets.UTF_8));
            }
            return address.toString();
        }

        @Override
        public long counted() {
            return dimensions.total();
        }
    }

    /**
     * @param ours whether it is not as the program brings it
     * @param drafted whether the draft changes it
     * @param seen how many observations were written of it
     * @param asked how many needs were
     */
    public record Line(Dimension dimension, boolean ours, boolean drafted, int seen, int asked) {}
}
