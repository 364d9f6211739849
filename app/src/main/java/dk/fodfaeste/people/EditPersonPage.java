package dk.fodfaeste.people;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
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

/** Everything that the whole team may see of a person, changed by hand. */
@Controller
@Transactional
public class EditPersonPage {

    private final Pages pages;
    private final People people;
    private final PersonChanges changes;
    private final PersonForms forms;
    private final Teams teams;
    private final Geography geography;
    private final Edits edits;

    EditPersonPage(
            Pages pages,
            People people,
            PersonChanges changes,
            PersonForms forms,
            Teams teams,
            Geography geography,
            Edits edits) {
        this.pages = pages;
        this.people = people;
        this.changes = changes;
        this.forms = forms;
        this.teams = teams;
        this.geography = geography;
        this.edits = edits;
    }

    @GetMapping("/people/{personId}/edit")
    public View opened(@PathVariable UUID personId) {
        Person person = people.person(personId);
        return show(HttpStatus.OK, person, PersonForms.stored(person));
    }

    @PostMapping("/people/{personId}/edit")
    public View save(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Person person = people.person(personId);
        Form form = new Form(typed).about(personId);
        WantedPerson wanted = forms.read(form, teams.choices(person), Optional.of(person));
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, person, form);
        }
        return edits.save(edit(person, form), seen -> {
            changes.change(personId, seen, wanted);
            next.addFlashAttribute(Pages.DONE, "person.changed");
            return new RedirectView("/people/" + personId);
        });
    }

    private Edit edit(Person person, Form form) {
        String page = "/people/" + person.id();
        return new Edit(
                person.fullName(),
                page,
                page + "/edit",
                form,
                () -> PersonForms.stored(people.person(person.id())),
                PersonForms.fields(teams.choices(person)));
    }

    private View show(HttpStatus status, Person person, Form form) {
        return pages.show(
                status,
                "people/edit",
                new EditPersonView(people.header(person), form, teams.choices(person), geography.municipalities()));
    }

    public record EditPersonView(PersonHeader header, Form form, TeamChoices team, List<String> municipalities) {}
}
