package dk.fodfaeste.people;

import dk.fodfaeste.people.Closing.WentTo;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Closes a person with what they went to, and takes them in again; the page says first what that means. */
@Controller
@Transactional(noRollbackFor = RefusedException.class)
public class PersonClosingPage {

    private static final String TO = "closedTo";
    private static final String ON = "closedOn";
    private static final String AGAIN = "referredAgainOn";

    private final Pages pages;
    private final People people;
    private final Closings closings;
    private final Edits edits;
    private final Clock clock;

    PersonClosingPage(Pages pages, People people, Closings closings, Edits edits, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.closings = closings;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/closing")
    public View opened(@PathVariable UUID personId) {
        return show(HttpStatus.OK, personId, stored(people.person(personId)));
    }

    @PostMapping("/people/{personId}/closing")
    public View close(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(TO, "personClosing.wrong.to");
        Optional<WentTo> to = form.one(TO, WentTo.class, "personClosing.wrong.to");
        Optional<LocalDate> on = day(form, ON);
        closings.hindrance(personId).ifPresent(key -> form.refuse(TO, key));
        if (!form.isRight() || to.isEmpty() || on.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form);
        }
        return edits.save(edit(personId, form), seen -> {
            closings.close(personId, seen, new Closing(on.get(), to.get()));
            return done(personId, "personClosing.closed", next);
        });
    }

    @PostMapping("/people/{personId}/closing/undo")
    public View takeBack(
            @PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        Optional<LocalDate> on = day(form, AGAIN);
        if (on.isEmpty() || !form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form);
        }
        closings.takeBack(personId, form.version(), on.get());
        return done(personId, "personClosing.takenBack", next);
    }

    private Optional<LocalDate> day(Form form, String field) {
        form.required(field, "person.wrong.day");
        Optional<LocalDate> day = form.day(field, "person.wrong.day");
        if (day.filter(each -> each.isAfter(LocalDate.now(clock))).isPresent()) {
            form.refuse(field, "person.wrong.future");
        }
        return day;
    }

    private Edit edit(UUID personId, Form form) {
        String page = "/people/" + personId;
        return new Edit(
                people.person(personId).fullName(),
                page,
                page + "/closing",
                form,
                () -> stored(people.person(personId)),
                List.of(
                        EditedField.constant(TO, "personClosing.to", WentTo.class),
                        EditedField.day(ON, "personClosing.on")));
    }

    private Form stored(Person person) {
        String today = LocalDate.now(clock).toString();
        return Form.stored(
                Map.of(
                        TO, person.closing().map(closing -> closing.to().name()).orElse(""),
                        ON,
                                person.closing()
                                        .map(closing -> closing.on().toString())
                                        .orElse(today),
                        AGAIN, today),
                person.version());
    }

    private View show(HttpStatus status, UUID personId, Form form) {
        return pages.show(
                status,
                "people/closing",
                new PersonClosingView(people.header(personId), closings.hindrance(personId), form));
    }

    private static View done(UUID personId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId);
    }

    /** @param hindrance key of the words for what has to be done first */
    public record PersonClosingView(PersonHeader header, Optional<String> hindrance, Form form) {}
}
