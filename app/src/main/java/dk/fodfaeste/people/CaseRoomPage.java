package dk.fodfaeste.people;

import dk.fodfaeste.people.CaseRoom.Room;
import dk.fodfaeste.platform.web.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The closed room about a person: for social workers and employment managers, and every look is logged. The page has no transaction of
 * its own: the room's begin in {@link CaseRoom}, with the room's role.
 */
@Controller
public class CaseRoomPage {

    static final int LONGEST = 10_000;

    private final Pages pages;
    private final People people;
    private final CaseRoom caseRoom;

    CaseRoomPage(Pages pages, People people, CaseRoom caseRoom) {
        this.pages = pages;
        this.people = people;
        this.caseRoom = caseRoom;
    }

    @GetMapping("/people/{personId}/case-room")
    public View look(@PathVariable UUID personId) {
        return show(HttpStatus.OK, personId, caseRoom.look(personId), Optional.empty(), Typed.nothing(), Map.of());
    }

    /** Not by GET: the number must not come back with a reload of the address, or be fetched ahead. */
    @PostMapping("/people/{personId}/case-room/cpr")
    public View cpr(@PathVariable UUID personId) {
        Optional<String> number = caseRoom.cpr(personId);
        return show(HttpStatus.OK, personId, caseRoom.lookAgain(personId), number, Typed.nothing(), Map.of());
    }

    @PostMapping("/people/{personId}/case-room")
    public View write(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String health,
            RedirectAttributes next) {
        Map<String, String> wrong = new HashMap<>();
        tooLong("cause", cause, wrong);
        tooLong("health", health, wrong);
        if (!wrong.isEmpty()) {
            return wrong(personId, new Typed(Optional.of(cause), Optional.of(health), ""), wrong);
        }
        caseRoom.write(personId, cause.strip(), health.strip());
        return done(personId, "caseRoom.written", next);
    }

    @PostMapping("/people/{personId}/case-room/notes")
    public View note(
            @PathVariable UUID personId, @RequestParam(defaultValue = "") String body, RedirectAttributes next) {
        Map<String, String> wrong = new HashMap<>();
        tooLong("body", body, wrong);
        if (body.isBlank()) {
            wrong.put("body", "caseRoom.wrong.empty");
        }
        if (!wrong.isEmpty()) {
            return wrong(personId, new Typed(Optional.empty(), Optional.empty(), body), wrong);
        }
        caseRoom.note(personId, body.strip());
        return done(personId, "caseRoom.noted", next);
    }

    private static void tooLong(String field, String text, Map<String, String> wrong) {
        if (text.strip().length() > LONGEST) {
            wrong.put(field, "caseRoom.wrong.long");
        }
    }

    private View wrong(UUID personId, Typed typed, Map<String, String> wrong) {
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                personId,
                caseRoom.lookAgain(personId),
                Optional.empty(),
                typed,
                wrong);
    }

    private View show(
            HttpStatus status, UUID personId, Room room, Optional<String> cpr, Typed typed, Map<String, String> wrong) {
        CaseRoomView view = new CaseRoomView(
                people.header(personId),
                room,
                cpr,
                typed.cause().orElse(room.cause()),
                typed.health().orElse(room.health()),
                typed.body(),
                wrong,
                LONGEST);
        return pages.show(status, "people/case-room", view);
    }

    private static View done(UUID personId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId + "/case-room");
    }

    /**
     * @param cpr the whole number, when it was asked for
     * @param wrong key of what is wrong, by field
     * @param longest letters in a field
     */
    public record CaseRoomView(
            PersonHeader header,
            Room room,
            Optional<String> cpr,
            String cause,
            String health,
            String body,
            Map<String, String> wrong,
            int longest) {}

    private record Typed(Optional<String> cause, Optional<String> health, String body) {
        static Typed nothing() {
            return new Typed(Optional.empty(), Optional.empty(), "");
        }
    }
}
