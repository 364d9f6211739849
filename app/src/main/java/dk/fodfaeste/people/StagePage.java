package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private final People people;
    private final Edits edits;

    StagePage(People people, Edits edits) {
        this.people = people;
        this.edits = edits;
    }

    @PostMapping("/people/{personId}/stage")
    public View move(
            @PathVariable UUID personId,
            @RequestParam Stage stage,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        return edits.save(edit(personId, new Form(typed)), seen -> {
            people.moveTo(personId, seen, stage);
            flash.addFlashAttribute(Pages.DONE, "person.stage.moved");
            return new RedirectView("/people/" + personId);
        });
    }

    private Edit edit(UUID personId, Form form) {
        String page = "/people/" + personId;
        return new Edit(
                people.person(personId).fullName(),
                page,
                page + "/stage",
                form,
                () -> stored(people.person(personId)),
                List.of(EditedField.constant(STAGE, "people.stage", Stage.class)));
    }

    /** The stage as a form that moves it shows it. */
    static Form stored(Person person) {
        return Form.stored(Map.of(STAGE, person.stage().name()), person.version());
    }
}
