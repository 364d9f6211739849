package dk.fodfaeste.people;

import dk.fodfaeste.people.Teams.Stay;
import dk.fodfaeste.people.Teams.Team;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Who works with a person now, how they are reached and who stands in for them; and who did before, from when to when. */
@Controller
@Transactional(readOnly = true)
public class PersonTeamPage {

    private final Pages pages;
    private final People people;
    private final Teams teams;

    PersonTeamPage(Pages pages, People people, Teams teams) {
        this.pages = pages;
        this.people = people;
        this.teams = teams;
    }

    @GetMapping("/people/{personId}/team")
    public View team(@PathVariable UUID personId) {
        return pages.show(
                "people/person-team",
                new PersonTeamView(people.header(personId), teams.of(personId), teams.history(personId)));
    }

    /** @param history those who are on the team now first */
    public record PersonTeamView(PersonHeader header, Team team, List<Stay> history) {}
}
