package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the team some days before what was agreed in the closed room is over, and of whom: what it is stands in the room alone. */
@Component
class ArrangementSignals implements Signals {

    private static final int MOST = 5;
    private static final int DAYS_BEFORE = 14;

    private final Arrangements arrangements;
    private final People people;
    private final Navigation navigation;

    ArrangementSignals(Arrangements arrangements, People people, Navigation navigation) {
        this.arrangements = arrangements;
        this.people = people;
        this.navigation = navigation;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!navigation.opens(reader.role(), "/people/" + new UUID(0, 0) + "/case-room")) {
            return List.of();
        }
        Map<UUID, LocalDate> due = arrangements.runningOut(today.plusDays(DAYS_BEFORE), MOST);
        Map<UUID, String> names = people.these(List.copyOf(due.keySet())).stream()
                .collect(Collectors.toMap(Person::id, Person::fullName));
        return due.entrySet().stream()
                .map(each -> new Signal(
                        Section.FOLLOW_UPS,
                        each.getValue().isBefore(today) ? "arrangement.signal.over" : "arrangement.signal",
                        List.of(names.getOrDefault(each.getKey(), "")),
                        "/people/" + each.getKey() + "/case-room/arrangements",
                        "arrangement.signal.verb",
                        Optional.of(each.getValue())))
                .toList();
    }
}
