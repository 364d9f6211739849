package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.plan.Alternative;
import dk.fodfaeste.matching.plan.Alternatives;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What else the plan could do for a person, and what that would mean for the others. */
@Controller
@Transactional(readOnly = true)
public class AlternativesPage {

    private static final int MOST = 10;

    private final Pages pages;
    private final People people;
    private final Alternatives alternatives;

    AlternativesPage(Pages pages, People people, Alternatives alternatives) {
        this.pages = pages;
        this.people = people;
        this.alternatives = alternatives;
    }

    @GetMapping("/plan/{personId}/alternatives")
    public View alternatives(@PathVariable UUID personId) {
        Person person = people.personWithUs(personId);
        List<Alternative> all = alternatives.of(personId);
        return pages.show(
                "matching/alternatives",
                new AlternativesView(person, all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST)));
    }

    /** @param alternatives the best for all together first @param more that are not shown */
    public record AlternativesView(Person person, List<Alternative> alternatives, int more) {}
}
