package dk.fodfaeste.discovery;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        Map<UUID, Person> persons = people.all().stream().collect(Collectors.toMap(Person::id, person -> person));
        return observations.seenLately(Optional.empty(), MOST).stream()
                .filter(persons::containsKey)
                .map(id -> new Signal(
                        Section.ENTERPRISE,
                        "observe.signal",
                        List.of(java.util.Objects.requireNonNull(persons.get(id))
                                .shortName()),
                        "/observe?person=" + id,
                        "observe.signal.verb",
                        Optional.empty()))
                .toList();
    }
}
