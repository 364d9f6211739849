package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.people.caseroom.Arrangements.RunningOut;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the social workers of the team some days before what was agreed in the closed room is over, and of whom: what it is stands in the room alone. */
@Component
class ArrangementSignals implements Signals {

    private static final int MOST = 5;
    private static final int DAYS_BEFORE = 14;

    private final Arrangements arrangements;

    ArrangementSignals(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        return reader.role().equals("SOCIAL_WORKER")
                ? arrangements.runningOut(today.plusDays(DAYS_BEFORE), MOST).stream()
                        .map(each -> signal(each, today))
                        .toList()
                : List.of();
    }

    private static Signal signal(RunningOut each, LocalDate today) {
        return new Signal(
                Section.FOLLOW_UPS,
                each.day().isBefore(today) ? "arrangement.signal.over" : "arrangement.signal",
                List.of(each.name()),
                "/people/" + each.personId() + "/case-room/arrangements",
                "arrangement.signal.verb",
                Optional.of(each.day()));
    }
}
