package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.Erasure.Reason;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person when two people have said yes, one of whom is a manager: the key first, so that what it sealed is forgotten in every backup, then
 * what names them. What is counted stays.
 */
@Service
@Transactional
public class Erasures {

    /** Shown of the texts in which the first name stands; of a common name there may be hundreds, of which few are about the person. */
    static final int MOST_TEXTS = 30;

    private final ErasureRepository erasures;
    private final People people;
    private final Colleagues colleagues;
    private final List<ErasureHindrance> rooms;
    private final ErasedNumbers numbers;
    private final AuditLog log;
    private final Clock clock;

    Erasures(
            ErasureRepository erasures,
            People people,
            Colleagues colleagues,
            List<ErasureHindrance> rooms,
            ErasedNumbers numbers,
            AuditLog log,
            Clock clock) {
        this.erasures = erasures;
        this.people = people;
        this.colleagues = colleagues;
        this.rooms = rooms;
        this.numbers = numbers;
        this.log = log;
        this.clock = clock;
    }

    /** What is asked and not answered. */
    @Transactional(readOnly = true)
    public Optional<Erasure> openOf(UUID personId) {
        return erasures.openOf(personId);
    }

    /** Texts about others in which the first name stands, theirs or another's: whoever says the second yes tells which. */
    @Transactional(readOnly = true)
    public List<NamedElsewhere> firstNameElsewhere(Person person) {
        return erasures.firstNameElsewhere(person, MOST_TEXTS);
    }

    /** What has to be done first; empty where nothing stands in the way. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(UUID personId) {
        return rooms.stream().flatMap(room -> room.hinders(personId).stream()).findFirst();
    }

    /** @throws RefusedException when somebody has asked already, or something stands in the way */
    public void ask(UUID personId, Reason reason) {
        people.person(personId);
        refuseWhereHindered(personId);
        if (!erasures.ask(personId, reason, OffsetDateTime.now(clock))) {
            throw new RefusedException("erasure.refused.asked");
        }
        log.changed("erasure", personId, "asked for: " + reason);
    }

    /** Nothing is erased. */
    public void refuse(UUID personId) {
        Erasure open = waiting(personId);
        answer(open, false, null);
        log.changed("erasure", personId, "not to be done");
    }

    /**
     * The second yes.
     *
     * @param number of the person, typed by hand
     * @param struck texts about others in which the first name is this person's, as {@link NamedElsewhere#choice} says them
     * @throws RefusedException when it is the first one's, or neither is a manager, or the number is another's, or something stands in the way
     */
    public void approve(UUID personId, String number, Set<String> struck) {
        Person person = people.person(personId);
        Erasure open = waiting(personId);
        UUID first = open.requestedById().orElseThrow(() -> new RefusedException("erasure.refused.nobodyAsked"));
        if (first.equals(Acting.now().accountId())) {
            throw new RefusedException("erasure.refused.same");
        }
        if (!isManager(Acting.now().accountId()) && !isManager(first)) {
            throw new RefusedException("erasure.refused.manager");
        }
        if (!number.strip().equals(person.number())) {
            throw new RefusedException("erasure.refused.number");
        }
        refuseWhereHindered(personId);
        answer(open, true, numbers.fingerprint(person.number()));
        erasures.strikeFirstName(open.id(), struck);
        erasures.erase(open.id());
        log.append(AuditLog.Action.DELETE, "person", personId, open.reason() + ", two have said yes");
    }

    private Erasure waiting(UUID personId) {
        return erasures.openOf(personId).orElseThrow(() -> new NotFoundException("erasure of " + personId));
    }

    private void answer(Erasure open, boolean approved, byte @org.jspecify.annotations.Nullable [] fingerprint) {
        if (!erasures.answer(open.id(), approved, fingerprint, OffsetDateTime.now(clock))) {
            throw new RefusedException("erasure.refused.answered");
        }
    }

    private void refuseWhereHindered(UUID personId) {
        hindrance(personId).ifPresent(key -> {
            throw new RefusedException(key);
        });
    }

    private boolean isManager(UUID account) {
        return colleagues.staff().members().stream()
                .filter(member -> member.id().equals(account))
                .map(Member::role)
                .anyMatch(Role.EMPLOYMENT_MANAGER::equals);
    }
}
