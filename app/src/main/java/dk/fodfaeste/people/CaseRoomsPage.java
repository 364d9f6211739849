package dk.fodfaeste.people;

import dk.fodfaeste.people.BrokenGlassRepository.CaseRoomPolicy;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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

/** The manager's page about the case rooms: who opened one from outside the team and why, and how many one may in an hour. */
@Controller
public class CaseRoomsPage {

    private static final String ADDRESS = "/case-rooms";
    private static final String ROOMS = "roomsAnHour";
    private static final int NEWEST = 50;

    private final Pages pages;
    private final CaseRoomDoor door;
    private final Edits edits;

    CaseRoomsPage(Pages pages, CaseRoomDoor door, Edits edits) {
        this.pages = pages;
        this.door = door;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    public View rooms() {
        return show(HttpStatus.OK, stored());
    }

    @PostMapping("/case-rooms/{glassId}/read")
    public View read(@PathVariable UUID glassId, RedirectAttributes next) {
        door.read(glassId);
        return done("glass.read", next);
    }

    @PostMapping("/case-rooms/policy")
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(ROOMS, "glass.wrong.rooms");
        OptionalInt rooms = form.whole(ROOMS, 1, CaseRoomDoor.MOST_ROOMS, "glass.wrong.rooms");
        if (rooms.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form);
        }
        Edit edit = new Edit(
                        words -> words.text("glass.policy"),
                        ADDRESS,
                        ADDRESS + "/policy",
                        form,
                        this::stored,
                        List.of(EditedField.number(ROOMS, "glass.policy.rooms")))
                .withWayBack();
        return edits.save(edit, seen -> {
            door.decide(new CaseRoomPolicy(rooms.getAsInt(), seen));
            return done("glass.policy.done", next);
        });
    }

    private Form stored() {
        CaseRoomPolicy policy = door.policy();
        return Form.stored(Map.of(ROOMS, Integer.toString(policy.roomsAnHour())), policy.version());
    }

    private View show(HttpStatus status, Form policy) {
        return pages.show(
                status,
                "people/case-rooms",
                new CaseRoomsView(door.newest(NEWEST), Acting.now().accountId(), policy));
    }

    private static View done(String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView(ADDRESS);
    }

    /** @param glass the newest first */
    public record CaseRoomsView(List<BrokenGlass> glass, UUID reader, Form policy) {}
}
