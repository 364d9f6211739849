package dk.fodfaeste.discovery;

import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For the one who stands in the shop: whom to look at today. */
@Component
class EnterpriseSignals implements Signals {

    private static final int MOST = 8;

    private final Observations observations;
    private final People people;

    EnterpriseSignals(Observations observations, People people) {
        this.observations = observations;
        this.people = people;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!reader.role().equals("ENTERPRISE_SUPERVISOR")) {
            return List.of();
        }
        return people.these(observations.seenLately(Optional.empty(), MOST)).stream()
                .map(person -> new Signal(
                        Section.ENTERPRISE,
                        "observe.signal",
                        List.of(person.shortName()),
                        "/observe?person=" + person.id(),
                        "observe.signal.verb",
                        Optional.empty()))
                .toList();
    }
}
