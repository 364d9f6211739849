package dk.fodfaeste.companies;

import dk.fodfaeste.companies.CompanyMerges.Counted;
import dk.fodfaeste.companies.CompanyMerges.Merge;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Er det den samme virksomhed: both side by side, the merge, and parting them again. */
@Controller
@Transactional(noRollbackFor = RefusedException.class)
public class CompanyMergePage {

    private static final String PAGE = "/companies/{companyId}/merge";
    private static final int FOUND = 10;

    private final Pages pages;
    private final Companies companies;
    private final CompanyMerges merges;
    private final Colleagues colleagues;

    CompanyMergePage(Pages pages, Companies companies, CompanyMerges merges, Colleagues colleagues) {
        this.pages = pages;
        this.companies = companies;
        this.merges = merges;
        this.colleagues = colleagues;
    }

    @GetMapping(PAGE)
    @Transactional(readOnly = true)
    public View look(
            @PathVariable UUID companyId,
            @RequestParam(name = "double", required = false) Optional<UUID> other,
            @RequestParam(defaultValue = "") String q) {
        return show(HttpStatus.OK, companyId, other, q, Optional.empty());
    }

    private View show(
            HttpStatus status, UUID companyId, Optional<UUID> other, String q, Optional<RefusedException> refused) {
        Company kept = companies.company(companyId);
        Map<UUID, String> names = colleagues.names();
        return pages.show(
                status,
                "companies/merge",
                new MergeView(
                        kept,
                        merges.of(companyId).stream()
                                .map(merge -> new Line(merge, names.getOrDefault(merge.byId(), "")))
                                .toList(),
                        q,
                        q.isBlank() ? List.of() : merges.find(companyId, q, FOUND),
                        other.map(id -> beside(kept, companies.company(id))),
                        refused));
    }

    private Beside beside(Company kept, Company merged) {
        return new Beside(merged, merges.counts(merged.id()), merges.hindrance(kept, merged));
    }

    @PostMapping(PAGE)
    public View merge(
            @PathVariable UUID companyId, @RequestParam(name = "double") UUID other, RedirectAttributes next) {
        try {
            merges.merge(companyId, other);
        } catch (RefusedException refused) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, companyId, Optional.of(other), "", Optional.of(refused));
        }
        next.addFlashAttribute(Pages.DONE, "companyMerge.done");
        return new RedirectView("/companies/" + companyId + "/merge");
    }

    /** @throws NotFoundException when somebody has parted them already */
    @PostMapping(PAGE + "/{companyMergeId}/undo")
    public View undo(@PathVariable UUID companyId, @PathVariable UUID companyMergeId, RedirectAttributes next) {
        merges.undo(companyId, companyMergeId);
        next.addFlashAttribute(Pages.DONE, "merge.undone");
        return new RedirectView("/companies/" + companyId + "/merge");
    }

    /**
     * @param merges those in force
     * @param found which the search found
     * @param beside the one that may be the same
     */
    public record MergeView(
            Company kept,
            List<Line> merges,
            String q,
            List<Company> found,
            Optional<Beside> beside,
            Optional<RefusedException> refused) {}

    public record Line(Merge merge, String by) {}

    /** @param counts what would come along @param hindrance key of the words for what stands in the way */
    public record Beside(Company company, List<Counted> counts, Optional<String> hindrance) {}
}
