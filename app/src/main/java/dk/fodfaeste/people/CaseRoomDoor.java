package dk.fodfaeste.people;

import dk.fodfaeste.people.BrokenGlass.Occasion;
import dk.fodfaeste.people.BrokenGlassRepository.CaseRoomPolicy;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the case rooms for those who are not on the team: what it takes, who is told, and when it is enough. */
@Service
@Transactional
public class CaseRoomDoor {

    static final int MOST_ROOMS = 100;

    private static final String SUBJECT = "glass";

    private final BrokenGlassRepository glass;
    private final People people;
    private final AuditLog log;

    CaseRoomDoor(BrokenGlassRepository glass, People people, AuditLog log) {
        this.glass = glass;
        this.people = people;
        this.log = log;
    }

    /**
     * Opens the room for two hours, and tells the manager.
     *
     * @param words why, beside the reason; read by managers alone
     * @return whether it is open: not when it was one too many in the hour, which the manager is told too
     */
    public boolean breakGlass(UUID personId, Occasion reason, String words) {
        people.person(personId);
        boolean stopped = glass.breakIt(personId, reason, words);
        log.changed(SUBJECT, personId, stopped ? "stopped, " + reason : reason.name());
        return !stopped;
    }

    /** What somebody else did and no manager has read yet, the newest first. */
    @Transactional(readOnly = true)
    List<BrokenGlass> unread(int most) {
        return glass.unread(most);
    }

    @Transactional(readOnly = true)
    List<BrokenGlass> newest(int most) {
        return glass.newest(most);
    }

    /** @throws NotFoundException when it is not there, was read before, or is the reader's own */
    void read(UUID id) {
        if (!glass.read(id)) {
            throw new NotFoundException("broken glass " + id);
        }
    }

    @Transactional(readOnly = true)
    CaseRoomPolicy policy() {
        return glass.policy();
    }

    /** @throws ChangedMeanwhileException when there is another version than the writer saw */
    void decide(CaseRoomPolicy policy) {
        int before = glass.policy().roomsAnHour();
        if (before != policy.roomsAnHour()) {
            glass.decide(policy);
            log.changed(
                    "case-room-policy", null, "rooms an hour: %d, before: %d".formatted(policy.roomsAnHour(), before));
        }
    }
}
