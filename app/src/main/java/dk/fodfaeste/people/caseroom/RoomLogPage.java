package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.privacy.LogEntry;
import dk.fodfaeste.privacy.PersonLog;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who was in the closed room, and what they did there: for those for whom it opens. */
@Controller
public class RoomLogPage {

    private static final String ROOM = "case-room";
    private static final List<String> BESIDE = List.of("cpr", "glass", "team");

    private final Pages pages;
    private final People people;
    private final CaseRoom caseRoom;
    private final PersonLog log;

    RoomLogPage(Pages pages, People people, CaseRoom caseRoom, PersonLog log) {
        this.pages = pages;
        this.people = people;
        this.caseRoom = caseRoom;
        this.log = log;
    }

    @GetMapping("/people/{personId}/case-room/log")
    public View log(@PathVariable UUID personId, @RequestParam(defaultValue = "1") int page) {
        Paging<LogEntry> entries = caseRoom.inside(personId, () -> log.of(personId, ROOM, BESIDE, page));
        return pages.show("people/room-log", new RoomLogView(people.roomHeader(personId), entries));
    }

    public record RoomLogView(PersonHeader header, Paging<LogEntry> entries) {}
}
