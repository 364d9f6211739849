package dk.fodfaeste.people.merge;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.people.merge.Merge.Counted;
import dk.fodfaeste.people.merge.Merges.Pair;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Doubles: who may be one, both side by side, the merge, and parting them again. */
@Controller
public class MergePage {

    private static final int FOUND = 10;

    private final Pages pages;
    private final People people;
    private final Merges merges;

    MergePage(Pages pages, People people, Merges merges) {
        this.pages = pages;
        this.people = people;
        this.merges = merges;
    }

    @GetMapping("/people/possible-doubles")
    public View pairs(@RequestParam(defaultValue = "1") int page) {
        return pages.show("people/possible-doubles", new PairsView(merges.pairs(page)));
    }

    /** Of one person: whom they were merged with, and who else may be the same. */
    @GetMapping("/people/{personId}/merge")
    public View look(
            @PathVariable UUID personId,
            @RequestParam(name = "double", required = false) Optional<UUID> other,
            @RequestParam(defaultValue = "") String q) {
        return show(HttpStatus.OK, personId, other, q, Optional.empty());
    }

    private View show(
            HttpStatus status, UUID personId, Optional<UUID> other, String q, Optional<RefusedException> refused) {
        Person kept = people.person(personId);
        return pages.show(
                status,
                "people/merge",
                new MergeView(
                        people.header(kept),
                        kept,
                        merges.of(personId),
                        q,
                        q.isBlank()
                                ? List.of()
                                : people.find(q, FOUND).stream()
                                        .filter(person -> !person.id().equals(personId))
                                        .toList(),
                        other.map(id -> beside(kept, people.person(id))),
                        refused));
    }

    private Beside beside(Person kept, Person merged) {
        return new Beside(merged, people.header(merged), merges.counts(merged.id()), merges.hindrance(kept, merged));
    }

    @PostMapping("/people/{personId}/merge")
    public View merge(@PathVariable UUID personId, @RequestParam(name = "double") UUID other, RedirectAttributes next) {
        try {
            merges.merge(personId, other);
        } catch (RefusedException refused) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, Optional.of(other), "", Optional.of(refused));
        }
        next.addFlashAttribute(Pages.DONE, "merge.done");
        return new RedirectView("/people/" + personId + "/merge");
    }

    @PostMapping("/people/{personId}/merge/apart")
    public View apart(@PathVariable UUID personId, @RequestParam(name = "double") UUID other, RedirectAttributes next) {
        merges.apart(personId, other);
        next.addFlashAttribute(Pages.DONE, "merge.apart.done");
        return new RedirectView("/people/possible-doubles");
    }

    /** @throws NotFoundException when somebody has parted them already */
    @PostMapping("/people/{personId}/merge/{mergeId}/undo")
    public View undo(@PathVariable UUID personId, @PathVariable UUID mergeId, RedirectAttributes next) {
        merges.undo(personId, mergeId);
        next.addFlashAttribute(Pages.DONE, "merge.undone");
        return new RedirectView("/people/" + personId + "/merge");
    }

    /** The pairs who may be one. */
    public record PairsView(Paging<Pair> pairs) {}

    /**
     * @param merges those in force
     * @param found whom the search found
     * @param beside the one who may be the same
     */
    public record MergeView(
            PersonHeader header,
            Person kept,
            List<Merge> merges,
            String q,
            List<Person> found,
            Optional<Beside> beside,
            Optional<RefusedException> refused) {}

    /** @param counts what would come along @param hindrance key of the words for what stands in the way */
    public record Beside(Person person, PersonHeader header, List<Counted> counts, Optional<String> hindrance) {}
}
