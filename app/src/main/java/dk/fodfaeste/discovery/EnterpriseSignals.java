package dk.fodfaeste.discovery;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Presence;
import dk.fodfaeste.companies.Presence.Who;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * For the one who stands in the shop: whom to look at there today; those who were seen lately when nobody is here. For whoever stands in for
 * them: the day of that shop.
 */
@Component
class EnterpriseSignals implements Signals {

    private static final int MOST = 8;

    private final Presence presence;
    private final Observations observations;
    private final People people;
    private final Colleagues colleagues;
    private final Companies companies;

    EnterpriseSignals(
            Presence presence, Observations observations, People people, Colleagues colleagues, Companies companies) {
        this.presence = presence;
        this.observations = observations;
        this.people = people;
        this.colleagues = colleagues;
        this.companies = companies;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        if (!reader.role().equals("ENTERPRISE_SUPERVISOR")) {
            return List.of();
        }
        Optional<UUID> place = colleagues.workplaceOf(reader.accountId());
        if (place.isPresent() && !reader.accountId().equals(Acting.now().accountId())) {
            return List.of(theDayOf(place.get()));
        }
        List<Who> here = presence.on(today, place, MOST).people();
        return (here.isEmpty() ? lately(place) : here)
                .stream().map(EnterpriseSignals::signal).toList();
    }

    private Signal theDayOf(UUID place) {
        return new Signal(
                Section.ENTERPRISE,
                "day.signal",
                List.of(companies.workplace(place).name()),
                "/enterprises/" + place + "/day",
                "day.signal.verb",
                Optional.empty());
    }

    private List<Who> lately(Optional<UUID> place) {
        return people.these(observations.seenLately(place, MOST)).stream()
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
