package dk.fodfaeste.people;

import dk.fodfaeste.people.PersonChanges.PersonChange;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What was changed about a person by hand: before and after, by whom and when. */
@Controller
@Transactional(readOnly = true)
public class PersonChangesPage {

    private final Pages pages;
    private final People people;
    private final PersonChanges changes;

    PersonChangesPage(Pages pages, People people, PersonChanges changes) {
        this.pages = pages;
        this.people = people;
        this.changes = changes;
    }

    @GetMapping("/people/{personId}/changes")
    public View changes(@PathVariable UUID personId, @RequestParam(defaultValue = "1") int page) {
        return pages.show("people/changes", new PersonChangesView(people.header(personId), changes.of(personId, page)));
    }

    public record PersonChangesView(PersonHeader header, Paging<PersonChange> changes) {}
}
