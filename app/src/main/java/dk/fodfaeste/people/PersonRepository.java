package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.database.people.tables.records.PersonRecord;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.Weekdays;
import dk.fodfaeste.platform.database.Versions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private final DSLContext database;
    private final Versions versions;

    PersonRepository(DSLContext database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    List<Person> all() {
        return database.selectFrom(PERSON)
                .orderBy(Danish.order(PERSON.FIRST_NAME), Danish.order(PERSON.LAST_NAME), PERSON.NUMBER)
                .fetch(PersonRepository::person);
    }

    boolean anybody() {
        return database.fetchExists(PERSON);
    }

    List<Person> these(Collection<UUID> ids) {
        return database.selectFrom(PERSON).where(PERSON.PERSON_ID.in(ids)).fetch(PersonRepository::person);
    }

    Optional<Person> find(UUID id) {
        return database.selectFrom(PERSON).where(PERSON.PERSON_ID.eq(id)).fetchOptional(PersonRepository::person);
    }

    void moveTo(UUID id, Stage stage) {
        database.update(PERSON)
                .set(PERSON.STAGE, stage.name())
                .where(PERSON.PERSON_ID.eq(id))
                .execute();
    }

    /** @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw */
    void moveTo(UUID id, int seen, Stage stage) {
        versions.write(database.update(PERSON).set(PERSON.STAGE, stage.name()), PERSON, PERSON.PERSON_ID.eq(id), seen);
    }

    static Person person(PersonRecord row) {
        return new Person(
                row.getPersonId(),
                row.getNumber(),
                row.getFirstName(),
                Optional.ofNullable(row.getLastName()),
                Optional.ofNullable(row.getPhone()),
                Optional.ofNullable(row.getEmail()),
                Optional.ofNullable(row.getPostalCode()),
                Optional.ofNullable(row.getMotherTongue()),
                row.getNeedsInterpreter(),
                Optional.ofNullable(row.getReferredOn()),
                Optional.ofNullable(row.getMunicipality()),
                Optional.ofNullable(row.getSocialWorkerId()),
                Optional.ofNullable(row.getConsultantId()),
                Stage.valueOf(row.getStage()),
                row.getMaxCommuteMinutes() == null ? OptionalInt.empty() : OptionalInt.of(row.getMaxCommuteMinutes()),
                new Availability(
                        Weekdays.of(row.getAvailableDays()),
                        Optional.ofNullable(row.getAvailableFrom()),
                        Optional.ofNullable(row.getAvailableUntil())),
                Optional.ofNullable(row.getWishes()),
                row.getVersion());
    }
}
