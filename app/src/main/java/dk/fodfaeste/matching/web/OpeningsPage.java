package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.engine.fit.WhyEmpty.Hindrance;
import dk.fodfaeste.matching.board.OpeningsAt;
import dk.fodfaeste.matching.board.OpeningsAt.AtWorkplace;
import dk.fodfaeste.matching.board.OpeningsAt.OpeningStanding;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The openings of a workplace: how each stands, for how many it could be, and what stands in the way of the others. */
@Controller
@Transactional(readOnly = true)
public class OpeningsPage {

    private final Pages pages;
    private final OpeningsAt openings;
    private final Catalogue catalogue;

    OpeningsPage(Pages pages, OpeningsAt openings, Catalogue catalogue) {
        this.pages = pages;
        this.openings = openings;
        this.catalogue = catalogue;
    }

    @GetMapping("/workplaces/{workplaceId}/openings")
    public View openings(@PathVariable UUID workplaceId) {
        return pages.show("matching/openings", new OpeningsView(openings.at(workplaceId), catalogue));
    }

    public record OpeningsView(AtWorkplace at, Catalogue catalogue) {

        /** As many as are read: what stands in the way of the most. */
        private static final int MOST = 5;

        /** Openings that are shown; the rest is folded. */
        public static final int FIRST = 8;

        /** Of the company, if it has one. */
        public Optional<WhyNot> restraint() {
            return at.openings().stream()
                    .findFirst()
                    .flatMap(first -> WhyNot.of(first.what().patience()));
        }

        /** Free, and nobody can be proposed. */
        public List<OpeningStanding> empty() {
            return at.openings().stream().filter(OpeningStanding::isEmpty).toList();
        }

        public List<OpeningStanding> others() {
            return at.openings().stream().filter(each -> !each.isEmpty()).toList();
        }

        public List<Hindrance> most(OpeningStanding standing) {
            return standing.why().hindrances().stream().limit(MOST).toList();
        }

        /** What stands in the way, in a sentence without numbers. */
        public String said(Hindrance hindrance, Words words) {
            return hindrance
                    .need()
                    .map(need -> {
                        var dimension = catalogue.dimension(need.dimension());
                        return words.text(
                                "openings.why." + hindrance.kind(),
                                dimension.name(words),
                                dimension.scale().bin(need.leastBin()).name(words));
                    })
                    .orElseGet(() -> words.text("openings.why." + hindrance.kind()));
        }
    }
}
