package dk.fodfaeste.discovery;

import dk.fodfaeste.companies.Presence;
import dk.fodfaeste.companies.Presence.Who;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For the one who stands in the shop: whom to look at today; those who were seen lately when nobody is here. */
@Component
class EnterpriseSignals implements Signals {

    private static final int MOST = 8;

    private final Presence presence;
    private final Observations observations;
    private final People people;

    EnterpriseSignals(Presence presence, Observations observations, People people) {
        this.presence = presence;
        this.observations = observations;
        this.people = people;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!reader.role().equals("ENTERPRISE_SUPERVISOR")) {
            return List.of();
        }
        List<Who> here = presence.on(today, Optional.empty(), MOST).people();
        return (here.isEmpty() ? lately() : here)
                .stream().map(EnterpriseSignals::signal).toList();
    }

    private List<Who> lately() {
        return people.these(observations.seenLately(Optional.empty(), MOST)).stream()
                .map(person -> new Who(person.id(), person.shortName(), person.number()))
                .toList();
    }

    private static Signal signal(Who who) {
        return new Signal(
                Section.ENTERPRISE,
                "observe.signal",
                List.of(who.name()),
                "/observe?person=" + who.personId(),
                "observe.signal.verb",
                Optional.empty());
    }
}
