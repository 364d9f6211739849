package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Undos;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes colleagues into the team around a person, and out of it. */
@Controller
public class TeamPage {

    private final Teams teams;
    private final Undos undos;

    TeamPage(Teams teams, Undos undos) {
        this.teams = teams;
        this.undos = undos;
    }

    @PostMapping("/people/{personId}/case-room/team")
    public View takeIn(@PathVariable UUID personId, @RequestParam Optional<UUID> colleague, RedirectAttributes next) {
        if (colleague.isEmpty()) {
            return done(personId, "caseRoom.team.choose", next);
        }
        teams.takeIn(personId, colleague.get());
        undos.offer(
                "/people/" + personId + "/case-room/team/remove",
                Map.of("colleague", colleague.get().toString()));
        return done(personId, "caseRoom.team.takenIn", next);
    }

    @PostMapping("/people/{personId}/case-room/team/remove")
    public View takeOut(@PathVariable UUID personId, @RequestParam UUID colleague, RedirectAttributes next) {
        teams.takeOut(personId, colleague);
        undos.offer("/people/" + personId + "/case-room/team", Map.of("colleague", colleague.toString()));
        return done(personId, "caseRoom.team.takenOut", next);
    }

    private static View done(UUID personId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId + "/case-room");
    }
}
