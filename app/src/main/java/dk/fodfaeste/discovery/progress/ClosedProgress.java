package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What a colleague of another team sees instead: who the team is, and why it is closed. */
@Component
public class ClosedProgress {

    private final Pages pages;
    private final People people;

    ClosedProgress(Pages pages, People people) {
        this.pages = pages;
        this.people = people;
    }

    View show(UUID personId) {
        return pages.show("discovery/progress-closed", new ClosedProgressView(people.header(personId)));
    }

    public record ClosedProgressView(PersonHeader header) {}
}
