package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.people.caseroom.Arrangements.Wanted;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** What was agreed in the closed room, and until when. */
@Controller
public class ArrangementPage {

    /** Letters. */
    private static final int LONGEST = 2_000;

    private static final String WORDS = "arrangement";
    private static final String ON = "agreedOn";
    private static final String UNTIL = "holdsUntil";

    private final Pages pages;
    private final People people;
    private final Arrangements arrangements;
    private final Edits edits;
    private final Clock clock;

    ArrangementPage(Pages pages, People people, Arrangements arrangements, Edits edits, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.arrangements = arrangements;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/case-room/arrangements")
    public View list(@PathVariable UUID personId) {
        return show(HttpStatus.OK, personId, empty(), Optional.empty());
    }

    private Form empty() {
        return new Form(Map.of(ON, today().toString()));
    }

    private View show(HttpStatus status, UUID personId, Form fresh, Optional<Changed> changed) {
        List<Arrangement> all = arrangements.of(personId);
        return pages.show(
                status,
                "people/arrangements",
                new ArrangementsView(people.roomHeader(personId), today(), all, fresh, changed));
    }

    @PostMapping("/people/{personId}/case-room/arrangements")
    public View add(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<Wanted> wanted = wanted(form);
        if (wanted.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form, Optional.empty());
        }
        arrangements.add(personId, wanted.get());
        return done(personId, "arrangement.added", next);
    }

    @PostMapping("/people/{personId}/case-room/arrangements/{arrangementId}")
    public View change(
            @PathVariable UUID personId,
            @PathVariable UUID arrangementId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<Wanted> wanted = wanted(form);
        if (wanted.isEmpty()) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT, personId, empty(), Optional.of(new Changed(arrangementId, form)));
        }
        return edits.save(edit(personId, arrangementId, form), seen -> {
            arrangements.change(personId, arrangementId, seen, wanted.get());
            return done(personId, "arrangement.changed", next);
        });
    }

    @PostMapping("/people/{personId}/case-room/arrangements/{arrangementId}/end")
    public View end(@PathVariable UUID personId, @PathVariable UUID arrangementId, RedirectAttributes next) {
        arrangements.end(personId, arrangementId);
        return done(personId, "arrangement.ended", next);
    }

    private Optional<Wanted> wanted(Form form) {
        String words = form.required(WORDS, "arrangement.wrong.words");
        if (words.length() > LONGEST) {
            form.refuse(WORDS, new RefusedException("caseRoom.wrong.long", LONGEST));
        }
        form.required(ON, "person.wrong.day");
        LocalDate on = form.day(ON, "person.wrong.day").orElse(today());
        if (on.isAfter(today())) {
            form.refuse(ON, "person.wrong.future");
        }
        Optional<LocalDate> until = form.day(UNTIL, "person.wrong.day");
        if (until.filter(on::isAfter).isPresent()) {
            form.refuse(UNTIL, "arrangement.wrong.until");
        }
        return form.isRight() ? Optional.of(new Wanted(words, on, until)) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Edit edit(UUID personId, UUID arrangementId, Form form) {
        String page = "/people/" + personId + "/case-room/arrangements";
        String name = people.header(personId).name();
        return new Edit(
                words -> words.text("arrangement.title", name),
                page,
                page + "/" + arrangementId,
                form,
                () -> stored(arrangements.one(personId, arrangementId)),
                List.of(
                        EditedField.passage(WORDS, "arrangement.words"),
                        EditedField.day(ON, "arrangement.on"),
                        EditedField.day(UNTIL, "arrangement.until")));
    }

    private static Form stored(Arrangement arrangement) {
        return Form.stored(
                Map.of(
                        WORDS, arrangement.words(),
                        ON, arrangement.agreedOn().toString(),
                        UNTIL, arrangement.holdsUntil().map(LocalDate::toString).orElse("")),
                arrangement.version());
    }

    private static View done(UUID personId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId + "/case-room/arrangements");
    }

    /** The form of one of them, as somebody typed it, with what is wrong in it. */
    public record Changed(UUID id, Form form) {}

    /** @param fresh the form for a new one @param changed the one that somebody changes, where something in it is wrong */
    public record ArrangementsView(
            PersonHeader header,
            LocalDate today,
            List<Arrangement> arrangements,
            Form fresh,
            Optional<Changed> changed) {

        /** The form of one of them: as it is stored, or as it was typed. */
        public Form form(Arrangement arrangement) {
            return changed.filter(each -> each.id().equals(arrangement.id()))
                    .map(Changed::form)
                    .orElseGet(() -> stored(arrangement));
        }
    }
}
