package dk.fodfaeste.matching;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.Proposal.Party;
import dk.fodfaeste.matching.Proposal.State;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Proposals that wait for the reader's yes, and newly referred people who have no consultant yet. */
@Component
class MatchingSignals implements Signals {

    private final Proposals proposals;
    private final People people;

    MatchingSignals(Proposals proposals, People people) {
        this.proposals = proposals;
        this.people = people;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        Role role = Role.valueOf(reader.role());
        Map<UUID, Person> persons = people.all().stream().collect(Collectors.toMap(Person::id, person -> person));
        List<Signal> signals = new ArrayList<>();
        for (Proposal proposal : proposals.all()) {
            Person person = persons.get(proposal.personId());
            if (person != null && proposal.state() == State.WAITING && waitsFor(reader, role, person, proposal)) {
                signals.add(new Signal(
                        Section.ANSWERS,
                        "proposal.signal",
                        List.of(person.shortName(), proposal.work()),
                        "/proposals/" + proposal.id(),
                        "proposal.signal.verb",
                        Optional.empty()));
            }
        }
        if (role == Role.EMPLOYMENT_MANAGER) {
            persons.values().stream()
                    .filter(person -> person.consultantId().isEmpty())
                    .forEach(person -> signals.add(new Signal(
                            Section.REFERRALS,
                            "person.signal.noConsultant",
                            List.of(person.shortName()),
                            "/people/" + person.id(),
                            "plan.see",
                            person.referredOn())));
        }
        return signals;
    }

    private static boolean waitsFor(Actor reader, Role role, Person person, Proposal proposal) {
        return switch (role) {
            case EMPLOYMENT_MANAGER -> true;
            case CONSULTANT ->
                person.consultantId().equals(Optional.of(reader.accountId()))
                        && !proposal.answers().keySet().containsAll(List.of(Party.CONSULTANT, Party.PERSON));
            case SOCIAL_WORKER ->
                person.socialWorkerId().equals(Optional.of(reader.accountId()))
                        && !proposal.answers().containsKey(Party.SOCIAL_WORKER);
            case ENTERPRISE_SUPERVISOR, ADMINISTRATOR -> false;
        };
    }
}
