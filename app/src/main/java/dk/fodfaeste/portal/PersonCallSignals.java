package dk.fodfaeste.portal;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.links.WaitingByLink;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People who said something on their own page that somebody has to see to: within a working day. */
@Component
class PersonCallSignals implements Signals {

    private final WaitingByLink waiting;

    PersonCallSignals(WaitingByLink waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        Role role = Role.valueOf(reader.role());
        return role != Role.CONSULTANT && role != Role.SOCIAL_WORKER
                ? List.of()
                : waiting.of(reader.accountId()).persons().stream()
                        .map(call -> new Signal(
                                Section.ANSWERS,
                                "personLinks.signal." + call.why().name(),
                                List.of(Person.shortName(call.firstName(), call.lastName())),
                                "/people/" + call.personId() + "/links",
                                call.why().isCall() ? "link.signal.call.verb" : "link.signal.see.verb",
                                Optional.of(CallSignals.nextWorkingDay(call.since()))))
                        .toList();
    }
}
