package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.Erasure.Reason;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.HouseRule;
import dk.fodfaeste.rules.HouseRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Slet person: what goes and what stays and why, who asked, and the second yes. */
@Controller
public class ErasurePage {

    private static final String REASON = "reason";
    private static final String NUMBER = "number";

    private final Pages pages;
    private final People people;
    private final Erasures erasures;
    private final Colleagues colleagues;
    private final HouseRules rules;
    private final Clock clock;

    ErasurePage(Pages pages, People people, Erasures erasures, Colleagues colleagues, HouseRules rules, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.erasures = erasures;
        this.colleagues = colleagues;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/erasure")
    public View show(@PathVariable UUID personId) {
        return show(HttpStatus.OK, personId, Form.empty());
    }

    @PostMapping("/people/{personId}/erasure")
    public View ask(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(REASON, "erasure.wrong.reason");
        Optional<Reason> reason = form.one(REASON, Reason.class, "erasure.wrong.reason");
        if (reason.isPresent()) {
            try {
                erasures.ask(personId, reason.get());
                next.addFlashAttribute(Pages.DONE, "erasure.asked.done");
                return new RedirectView("/people/" + personId + "/erasure");
            } catch (RefusedException refusal) {
                form.refuse(REASON, refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form);
    }

    @PostMapping("/people/{personId}/erasure/approve")
    public View approve(
            @PathVariable UUID personId,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") Set<String> struck,
            RedirectAttributes next) {
        Form form = new Form(typed);
        try {
            erasures.approve(personId, form.typed(NUMBER), struck);
            next.addFlashAttribute(Pages.DONE, "erasure.done");
            return new RedirectView("/people");
        } catch (RefusedException refusal) {
            form.refuse(NUMBER, refusal);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form, struck);
        }
    }

    @PostMapping("/people/{personId}/erasure/refuse")
    public View refuse(@PathVariable UUID personId, RedirectAttributes next) {
        erasures.refuse(personId);
        next.addFlashAttribute(Pages.DONE, "erasure.refused.done");
        return new RedirectView("/people/" + personId);
    }

    private View show(HttpStatus status, UUID personId, Form form) {
        return show(status, personId, form, Set.of());
    }

    private View show(HttpStatus status, UUID personId, Form form, Set<String> struck) {
        LocalDate today = LocalDate.now(clock);
        Person person = people.person(personId);
        Optional<Erasure> open = erasures.openOf(personId);
        Optional<UUID> asked = open.flatMap(Erasure::requestedById);
        return pages.show(
                status,
                "people/erasure",
                new ErasureView(
                        people.header(person),
                        person.number(),
                        open,
                        asked.map(id -> colleagues.names(List.of(id)).getOrDefault(id, "")),
                        asked.filter(Acting.now().accountId()::equals).isPresent(),
                        asked.filter(id -> !id.equals(Acting.now().accountId()))
                                .map(id -> erasures.firstNameElsewhere(person))
                                .orElse(List.of()),
                        struck,
                        erasures.hindrance(personId),
                        rules.on("retention.person", today),
                        List.of(rules.on("retention.accounts", today), rules.on("retention.log", today)),
                        form));
    }

    /**
     * @param askedBy name of who asked; empty where the program proposed it
     * @param isOwn whether the reader asked, and so cannot be the second
     * @param elsewhere texts about others in which the first name stands, for whoever says the second yes
     * @param struck those of them that were chosen in a form that was refused
     * @param hindrance key of what has to be done first
     * @param due how long a person may be kept
     * @param kept what stays, and why
     */
    public record ErasureView(
            PersonHeader header,
            String number,
            Optional<Erasure> open,
            Optional<String> askedBy,
            boolean isOwn,
            List<NamedElsewhere> elsewhere,
            Set<String> struck,
            Optional<String> hindrance,
            HouseRule due,
            List<HouseRule> kept,
            Form form) {

        /** Whether there may be more texts than are shown. */
        public boolean isCut() {
            return elsewhere.size() == Erasures.MOST_TEXTS;
        }
    }
}
