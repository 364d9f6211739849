package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose answer the reader may write down, and as what. Each craft says its own yes; a colleague of the craft, or the manager, writes it down
 * on behalf of who is away. Both crafts write down what the person told them.
 */
@Component
class Voices {

    private final People people;
    private final Absences absences;

    Voices(People people, Absences absences) {
        this.people = people;
        this.absences = absences;
    }

    Map<Party, Voice> ofReader(UUID personId) {
        Actor reader = Acting.now();
        Person person = people.person(personId);
        Map<Party, Voice> voices = new EnumMap<>(Party.class);
        switch (Role.valueOf(reader.role())) {
            case CONSULTANT ->
                voices.put(Party.CONSULTANT, isTheirs(person.consultantId(), reader) ? Voice.OWN : Voice.ON_BEHALF);
            case SOCIAL_WORKER ->
                voices.put(
                        Party.SOCIAL_WORKER, isTheirs(person.socialWorkerId(), reader) ? Voice.OWN : Voice.ON_BEHALF);
            case EMPLOYMENT_MANAGER -> {
                voices.put(Party.CONSULTANT, Voice.ON_BEHALF);
                voices.put(Party.SOCIAL_WORKER, Voice.ON_BEHALF);
            }
            case ENTERPRISE_SUPERVISOR, ADMINISTRATOR -> {
                return voices;
            }
        }
        voices.put(Party.PERSON, Voice.TOLD);
        return voices;
    }

    /** Where nobody goes with the person yet, whoever of the craft answers does; where who does is away today, their deputy. */
    private boolean isTheirs(Optional<UUID> who, Actor reader) {
        return who.isEmpty() || who.get().equals(reader.accountId()) || absences.standsInFor(who.get());
    }
}
