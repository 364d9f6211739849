package dk.fodfaeste.discovery.preview;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.DimensionUse;
import dk.fodfaeste.catalogue.DimensionUse.Kind;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.editing.ChangeLine;
import dk.fodfaeste.catalogue.editing.Draft;
import dk.fodfaeste.catalogue.editing.Drafts;
import dk.fodfaeste.catalogue.editing.Publishing;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The draft of the catalogue: what it would do to the profile of an example, whom it touches, and whether it is put in force. */
@Controller
@Transactional
public class DraftPage {

    private static final String ADDRESS = "/administration/catalogue/draft";
    private static final int LONGEST = 500;
    private static final int FOUND = 8;

    private final Pages pages;
    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Publishing publishing;
    private final Knowledge knowledge;
    private final People people;
    private final List<DimensionUse> uses;
    private final Clock clock;

    DraftPage(
            Pages pages,
            Catalogue catalogue,
            Drafts drafts,
            Publishing publishing,
            Knowledge knowledge,
            People people,
            List<DimensionUse> uses,
            Clock clock) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.publishing = publishing;
        this.knowledge = knowledge;
        this.people = people;
        this.uses = uses;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Transactional(readOnly = true)
    public View draft(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Optional<UUID> person,
            @RequestParam(defaultValue = "") String q) {
        if (!maySeeProfiles(reader) && (person.isPresent() || !q.isBlank())) {
            throw new NotAllowedException("catalogue.wrong.noProfiles");
        }
        List<Person> found = q.isBlank() ? List.of() : people.find(q, FOUND);
        return show(
                HttpStatus.OK,
                reader,
                person.map(people::person),
                Optional.of(q).filter(each -> !each.isBlank()),
                found,
                Form.empty());
    }

    /** An administrator knows nobody: the example is made up. */
    private static boolean maySeeProfiles(SignedIn reader) {
        return reader.role() == Role.EMPLOYMENT_MANAGER;
    }

    @PostMapping(ADDRESS + "/in-force")
    public View putInForce(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Form form = new Form(typed);
        form.workWords("reason", LONGEST);
        String reason = form.required("reason", "catalogue.wrong.reason");
        if (form.isRight()) {
            try {
                publishing.putInForce(form.version(), reason);
                next.addFlashAttribute(Pages.DONE, "catalogue.done.inForce");
                return new RedirectView("/administration/catalogue/editions");
            } catch (RefusedException refused) {
                form.refuse("reason", refused);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, reader, Optional.empty(), Optional.empty(), List.of(), form);
    }

    /** @param place of the change in the draft */
    @PostMapping(ADDRESS + "/removed")
    public View remove(
            @RequestParam int place, @RequestParam(defaultValue = "0") int version, RedirectAttributes next) {
        drafts.remove(version, place);
        next.addFlashAttribute(Pages.DONE, "catalogue.done.removed");
        return new RedirectView(ADDRESS);
    }

    private View show(
            HttpStatus status,
            SignedIn reader,
            Optional<Person> person,
            Optional<String> q,
            List<Person> found,
            Form form) {
        Draft draft = drafts.ours();
        Edition now = catalogue.edition();
        Edition then = drafts.edition(draft);
        List<Draft.Entry> lapsed = draft.lapsed(now, LocalDate.now(clock));
        List<Sighting> written = person.map(each -> knowledge.writtenOf(each.id()))
                .orElseGet(() -> MadeUpExample.seen(now, LocalDate.now(clock)));
        return pages.show(
                status,
                "discovery/catalogue-draft",
                new DraftView(
                        draft.version(),
                        draft.entries().stream()
                                .map(each -> new Drafted(
                                        lapsed.contains(each)
                                                ? Optional.empty()
                                                : Optional.of(ChangeLine.of(each, then)),
                                        each))
                                .toList(),
                        Preview.of(knowledge, written, now, then, draft),
                        person.map(each -> each.shortName() + ", " + each.number()),
                        maySeeProfiles(reader),
                        q,
                        found,
                        touched(draft, now),
                        publishing.hindrance(draft),
                        form));
    }

    private Map<Kind, Integer> touched(Draft draft, Edition now) {
        Set<String> touched = new HashSet<>(draft.touches());
        touched.removeIf(id -> now.find(id).isEmpty());
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        if (!touched.isEmpty()) {
            uses.forEach(each -> counts.put(each.kind(), each.any(touched)));
        }
        return counts;
    }

    /**
     * @param example whose profile it is; empty for the made-up one
     * @param chooses whether the reader may choose somebody
     * @param q who was searched
     * @param touched how much rests on what it changes
     * @param hindrance why the reader may not put it in force
     */
    public record DraftView(
            int version,
            List<Drafted> changes,
            Preview preview,
            Optional<String> example,
            boolean chooses,
            Optional<String> q,
            List<Person> found,
            Map<Kind, Integer> touched,
            Optional<String> hindrance,
            Form form) {}

    /** @param told empty where it cannot be done any more */
    public record Drafted(Optional<ChangeLine> told, Draft.Entry entry) {}
}
