package dk.fodfaeste.people;

import dk.fodfaeste.identity.CaseRoomAccounts;
import dk.fodfaeste.people.BrokenGlass.Occasion;
import dk.fodfaeste.people.Teams.Team;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The door of a case room, for those who are not on the person's team: it opens with a reason and words, for two hours. Who had written
 * something when the two hours were over gets it back here.
 */
@Controller
@ControllerAdvice
public class ClosedRoomPage {

    private static final String REASON = "reason";
    private static final String WORDS = "words";

    private final Pages pages;
    private final People people;
    private final Teams teams;
    private final CaseRoomDoor door;
    private final CaseRoomAccounts accounts;

    ClosedRoomPage(Pages pages, People people, Teams teams, CaseRoomDoor door, CaseRoomAccounts accounts) {
        this.pages = pages;
        this.people = people;
        this.teams = teams;
        this.door = door;
        this.accounts = accounts;
    }

    /** Asked for, the door is a page; whoever sends something to a closed room is refused. */
    @ExceptionHandler(ClosedRoomException.class)
    View closed(HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        UUID person = UUID.fromString(String.valueOf(variables.get("personId")));
        HttpStatus status = request.getMethod().equals("GET") ? HttpStatus.OK : HttpStatus.FORBIDDEN;
        return show(status, person, Form.empty(), written(request));
    }

    private static List<String> written(HttpServletRequest request) {
        return Stream.of("cause", "health", "social", "body", "arrangement")
                .flatMap(field -> Optional.ofNullable(request.getParameter(field)).stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    @PostMapping("/people/{personId}/case-room/glass")
    public View breakGlass(
            @PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(REASON, "glass.wrong.reason");
        Optional<Occasion> reason = form.one(REASON, Occasion.class, "glass.wrong.reason");
        String words = form.required(WORDS, "glass.wrong.words");
        if (!form.isRight() || reason.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form, List.of());
        }
        if (!door.breakGlass(personId, reason.get(), words)) {
            form.refuse(REASON, "glass.wrong.enough");
            return show(HttpStatus.TOO_MANY_REQUESTS, personId, form, List.of());
        }
        next.addFlashAttribute(Pages.DONE, "glass.broken");
        return new RedirectView("/people/" + personId + "/case-room");
    }

    private View show(HttpStatus status, UUID personId, Form form, List<String> written) {
        Person person = people.person(personId);
        return pages.show(
                status,
                "people/closed-room",
                new ClosedRoomView(people.header(person), teams.of(person), accounts.mayOpenRooms(), form, written));
    }

    /**
     * @param approved whether the reader's account may open rooms at all
     * @param written what was sent to the closed room
     */
    public record ClosedRoomView(PersonHeader header, Team team, boolean approved, Form form, List<String> written) {}
}
