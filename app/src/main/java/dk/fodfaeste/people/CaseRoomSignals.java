package dk.fodfaeste.people;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the manager at once who opened a case room from outside the team, and whom it stopped. */
@Component
class CaseRoomSignals implements Signals {

    private static final int MOST = 5;

    private final CaseRoomDoor door;
    private final Navigation navigation;

    CaseRoomSignals(CaseRoomDoor door, Navigation navigation) {
        this.door = door;
        this.navigation = navigation;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!navigation.opens(reader.role(), "/case-rooms")) {
            return List.of();
        }
        return door.unread(MOST).stream()
                .map(glass -> new Signal(
                        Section.HOUSE,
                        glass.stopped() ? "glass.signal.stopped" : "glass.signal",
                        List.of(glass.by(), glass.person(), glass.reason()),
                        "/case-rooms",
                        "glass.signal.verb",
                        Optional.empty()))
                .toList();
    }
}
