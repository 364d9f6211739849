package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A worker says where on the way somebody is; no course and no proposal needs it to be said. */
@Controller
public class StagePage {

    private static final String STAGE = "stage";
    private static final String ON = "enteredOn";
    private static final String NOTE = "stageNote";

    private final People people;
    private final Overviews overviews;
    private final Pages pages;
    private final Edits edits;
    private final Clock clock;

    StagePage(People people, Overviews overviews, Pages pages, Edits edits, Clock clock) {
        this.people = people;
        this.overviews = overviews;
        this.pages = pages;
        this.edits = edits;
        this.clock = clock;
    }

    @PostMapping("/people/{personId}/stage")
    public View move(
            @PathVariable UUID personId,
            @RequestParam Stage stage,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Form form = new Form(typed).about(personId);
        LocalDate on = day(form);
        Optional<String> note = PersonForms.passage(form, NOTE);
        if (stage == people.person(personId).stage()) {
            form.refuse(STAGE, "person.stage.same");
        }
        if (!form.isRight()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "people/overview",
                    overviews.of(personId, Optional.empty(), Optional.of(form)));
        }
        return edits.save(edit(personId, form), seen -> {
            people.moveTo(personId, seen, stage, on, note);
            flash.addFlashAttribute(Pages.DONE, "person.stage.moved");
            return new RedirectView("/people/" + personId);
        });
    }

    private LocalDate day(Form form) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> on = form.day(ON, "person.wrong.day");
        if (on.filter(day -> day.isAfter(today)).isPresent()) {
            form.refuse(ON, "person.wrong.future");
        }
        return on.orElse(today);
    }

    private Edit edit(UUID personId, Form form) {
        String page = "/people/" + personId;
        return new Edit(
                        people.person(personId).fullName(),
                        page,
                        page + "/stage",
                        form,
                        () -> stored(people.person(personId), LocalDate.now(clock)),
                        List.of(
                                EditedField.constant(STAGE, "people.stage", Stage.class),
                                EditedField.day(ON, "person.stage.on"),
                                EditedField.passage(NOTE, "person.stage.note")))
                .withWayBack();
    }

    /** The stage as a form that moves it shows it: today, if nobody says another day. */
    static Form stored(Person person, LocalDate today) {
        return Form.stored(Map.of(STAGE, person.stage().name(), ON, today.toString(), NOTE, ""), person.version());
    }
}
