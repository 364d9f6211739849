package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.Pages;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A person's first page: contact, when and how far, and the person's own words. */
@Controller
@Transactional(readOnly = true)
public class OverviewPage {

    private final Pages pages;
    private final People people;

    OverviewPage(Pages pages, People people) {
        this.pages = pages;
        this.people = people;
    }

    @GetMapping("/people/{personId}")
    public View overview(@PathVariable UUID personId) {
        return pages.show("people/overview", new OverviewView(people.header(personId), people.person(personId)));
    }

    public record OverviewView(PersonHeader header, Person person) {}
}
