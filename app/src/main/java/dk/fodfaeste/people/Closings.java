package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.EARLIER_STAY;

import dk.fodfaeste.people.StageEntries.StageEntry;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a person, who goes on to something else, and takes them in again. Nothing that is known of them goes. */
@Service
@Transactional(noRollbackFor = ChangedMeanwhileException.class)
public class Closings {

    private final DSLContext database;
    private final PersonRepository persons;
    private final People people;
    private final StageEntries stages;
    private final List<ClosingHindrance> rooms;
    private final AuditLog log;

    Closings(
            DSLContext database,
            PersonRepository persons,
            People people,
            StageEntries stages,
            List<ClosingHindrance> rooms,
            AuditLog log) {
        this.database = database;
        this.persons = persons;
        this.people = people;
        this.stages = stages;
        this.rooms = rooms;
        this.log = log;
    }

    /** What has to be done first; empty where nothing stands in the way. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(UUID personId) {
        return rooms.stream()
                .flatMap(room -> room.hindersClosing(personId).stream())
                .findFirst();
    }

    /**
     * The same twice is once.
     *
     * @throws RefusedException when a course runs, or a place is held or asked
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    public void close(UUID personId, int seen, Closing closing) {
        if (people.person(personId).closing().equals(Optional.of(closing))) {
            return;
        }
        hindrance(personId).ifPresent(key -> {
            throw new RefusedException(key);
        });
        persons.close(personId, seen, closing);
        log.changed("closing", personId, closing.on() + ", " + closing.to());
    }

    /**
     * A new referral of somebody whom we know; the way begins anew.
     *
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    public void takeBack(UUID personId, int seen, LocalDate referredOn) {
        Person person = people.person(personId);
        if (person.closing().isEmpty()) {
            return;
        }
        persons.takeBack(personId, seen, referredOn);
        keep(person, person.closing().get());
        stages.enter(
                personId,
                new StageEntry(
                        Stage.ENGAGEMENT,
                        Optional.of(referredOn),
                        Optional.of(Acting.now().accountId()),
                        Optional.empty()));
        log.changed("closing", personId, "taken in again, " + referredOn);
    }

    private void keep(Person person, Closing closing) {
        database.insertInto(EARLIER_STAY)
                .set(EARLIER_STAY.EARLIER_STAY_ID, UUID.randomUUID())
                .set(EARLIER_STAY.ORGANISATION_ID, Acting.now().organisationId())
                .set(EARLIER_STAY.PERSON_ID, person.id())
                .set(EARLIER_STAY.REFERRED_ON, person.referredOn().orElse(null))
                .set(EARLIER_STAY.CLOSED_ON, closing.on())
                .set(EARLIER_STAY.CLOSED_TO, closing.to().name())
                .execute();
    }
}
