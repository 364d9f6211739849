package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.identity.Absences;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose answer the reader may write down, and as what. Each craft says its own yes; a colleague of the craft, or the manager, writes it down
 * on behalf of who is away. Both crafts write down what the person, the company and
 * everybody else outside told them.
 */
@Component
public class Voices {

    private final People people;
    private final Absences absences;

    Voices(People people, Absences absences) {
        this.people = people;
        this.absences = absences;
    }

    public Map<Party, Voice> ofReader(UUID personId) {
        Actor reader = Acting.now();
        Person person = people.person(personId);
        Map<Party, Voice> voices = new EnumMap<>(Party.class);
        switch (Role.valueOf(reader.role())) {
            case CONSULTANT -> voices.put(Party.CONSULTANT, ofCraft(person.consultantId(), reader));
            case SOCIAL_WORKER -> voices.put(Party.SOCIAL_WORKER, ofCraft(person.socialWorkerId(), reader));
            case EMPLOYMENT_MANAGER -> {
                voices.put(Party.CONSULTANT, Voice.ON_BEHALF);
                voices.put(Party.SOCIAL_WORKER, Voice.ON_BEHALF);
            }
            case ENTERPRISE_SUPERVISOR, ADMINISTRATOR -> {
                return voices;
            }
        }
        Arrays.stream(Party.values()).filter(party -> !party.isCraft()).forEach(party -> voices.put(party, Voice.TOLD));
        return voices;
    }

    /** Where nobody goes with the person yet, whoever of the craft answers does; where who does is away today, their deputy. */
    private Voice ofCraft(Optional<UUID> who, Actor reader) {
        if (who.isEmpty() || who.get().equals(reader.accountId())) {
            return Voice.OWN;
        }
        return absences.standsInFor(who.get()) ? Voice.AS_DEPUTY : Voice.ON_BEHALF;
    }

    /** For whom a deputy answers. @param party one of the crafts */
    public Optional<UUID> standsFor(UUID personId, Party party) {
        Person person = people.person(personId);
        return party == Party.CONSULTANT ? person.consultantId() : person.socialWorkerId();
    }
}
