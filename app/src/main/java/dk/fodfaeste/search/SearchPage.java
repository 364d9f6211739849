package dk.fodfaeste.search;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.Finder;
import dk.fodfaeste.platform.web.Finder.Hit;
import dk.fodfaeste.platform.web.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the box on every page found: the ten best, whatever they are. */
@Controller
@Transactional
public class SearchPage {

    private static final int MOST = 10;
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(Comparator.comparing(Hit::likeness).reversed());

    private final Pages pages;
    private final List<Finder> rooms;

    SearchPage(Pages pages, List<Finder> rooms) {
        this.pages = pages;
        this.rooms = rooms;
    }

    @GetMapping("/search")
    public View search(@RequestParam(defaultValue = "") String q) {
        Search search = Search.of(q);
        return pages.show(
                "search/search", new SearchView(search.typed(), search.isForAll() ? List.of() : best(search)));
    }

    private List<Hit> best(Search search) {
        Actor reader = Acting.now();
        return rooms.stream()
                .flatMap(room -> room.find(reader, search, MOST).stream())
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    /** @param hits the best first, those that are only nearly what was typed last */
    public record SearchView(String q, List<Hit> hits) implements Counted {

        @Override
        public long counted() {
            return hits.size();
        }

        /** The address of a list of all who are found so. */
        public String listed(String list) {
            return list + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        }

        public List<Hit> asTyped() {
            return hits.stream().filter(hit -> !hit.isNear()).toList();
        }

        public List<Hit> nearly() {
            return hits.stream().filter(Hit::isNear).toList();
        }
    }
}
