package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON;
import static dk.fodfaeste.database.people.Tables.RESPONSIBLE;

import dk.fodfaeste.database.people.tables.records.PersonRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.Weekdays;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.database.Versions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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

    /** Those who are not closed, by first name. */
    List<Person> withUs() {
        return database.selectFrom(PERSON)
                .where(PERSON.CLOSED_ON.isNull())
                .orderBy(Danish.order(PERSON.FIRST_NAME), Danish.order(PERSON.LAST_NAME), PERSON.NUMBER)
                .fetch(PersonRepository::person);
    }

    boolean anybody() {
        return database.fetchExists(PERSON);
    }

    List<Person> each(List<UUID> ids) {
        return database.selectFrom(PERSON)
                .where(PERSON.PERSON_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(PersonRepository::person);
    }

    /** Those of them who are not closed. */
    List<Person> these(Collection<UUID> ids) {
        return database.selectFrom(PERSON)
                .where(PERSON.PERSON_ID.in(ids).and(PERSON.CLOSED_ON.isNull()))
                .fetch(PersonRepository::person);
    }

    /** With the names of who has the person, which whoever looks at the person is shown. */
    Optional<Person> find(UUID id) {
        return ReadOnce.of(
                "person",
                id,
                () -> database.select(PERSON, RESPONSIBLE.CONSULTANT, RESPONSIBLE.SOCIAL_WORKER)
                        .from(PERSON)
                        .join(RESPONSIBLE)
                        .on(RESPONSIBLE.PERSON_ID.eq(PERSON.PERSON_ID))
                        .where(PERSON.PERSON_ID.eq(id))
                        .fetchOptional(row -> {
                            Person person = person(row.value1());
                            know(person.consultantId(), row.value2());
                            know(person.socialWorkerId(), row.value3());
                            return person;
                        }));
    }

    private static void know(Optional<UUID> accountId, @Nullable String name) {
        if (name != null) {
            accountId.ifPresent(id -> Colleagues.know(Map.of(id, name)));
        }
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

    /** @return whether nobody had the number */
    boolean add(UUID id, String number, WantedPerson wanted) {
        PersonRecord row = row(wanted);
        row.setPersonId(id);
        row.setOrganisationId(Acting.now().organisationId());
        row.setNumber(number);
        row.setStage(Stage.ENGAGEMENT.name());
        return database.insertInto(PERSON)
                        .set(row)
                        .onConflict(PERSON.ORGANISATION_ID, PERSON.NUMBER)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw */
    void change(UUID id, int seen, WantedPerson wanted) {
        versions.write(database.update(PERSON).set(row(wanted)), PERSON, PERSON.PERSON_ID.eq(id), seen);
    }

    /** @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw */
    void close(UUID id, int seen, Closing closing) {
        versions.write(
                database.update(PERSON)
                        .set(PERSON.CLOSED_ON, closing.on())
                        .set(PERSON.CLOSED_TO, closing.to().name()),
                PERSON,
                PERSON.PERSON_ID.eq(id),
                seen);
    }

    /** @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw */
    void takeBack(UUID id, int seen, LocalDate referredOn) {
        versions.write(
                database.update(PERSON)
                        .set(PERSON.CLOSED_ON, (LocalDate) null)
                        .set(PERSON.CLOSED_TO, (String) null)
                        .set(PERSON.REFERRED_ON, referredOn)
                        .set(PERSON.STAGE, Stage.ENGAGEMENT.name()),
                PERSON,
                PERSON.PERSON_ID.eq(id),
                seen);
    }

    /** The number whose last digits are the highest. */
    Optional<String> highestNumber() {
        Field<Long> end = DSL.field("substring({0} from '[0-9]{1,9}$')::bigint", Long.class, PERSON.NUMBER);
        return database.select(PERSON.NUMBER)
                .from(PERSON)
                .where(end.isNotNull())
                .orderBy(end.desc(), PERSON.NUMBER.desc())
                .limit(1)
                .fetchOptional(PERSON.NUMBER);
    }

    private static PersonRecord row(WantedPerson wanted) {
        PersonRecord row = new PersonRecord();
        row.setFirstName(wanted.firstName());
        row.setLastName(wanted.lastName().orElse(null));
        row.setPhone(wanted.phone().orElse(null));
        row.setEmail(wanted.email().orElse(null));
        row.setPostalCode(wanted.postalCode().orElse(null));
        row.setMotherTongue(wanted.motherTongue().orElse(null));
        row.setNeedsInterpreter(wanted.needsInterpreter());
        row.setReferredOn(wanted.referredOn().orElse(null));
        row.setReferredBy(wanted.referredBy().orElse(null));
        row.setMunicipality(wanted.municipality().orElse(null));
        row.setSocialWorkerId(wanted.socialWorkerId().orElse(null));
        row.setConsultantId(wanted.consultantId().orElse(null));
        row.setMaxCommuteMinutes(
                wanted.maxCommuteMinutes().isPresent()
                        ? wanted.maxCommuteMinutes().getAsInt()
                        : null);
        row.setAvailableDays(Weekdays.bits(wanted.availability().days()));
        row.setAvailableFrom(wanted.availability().from().orElse(null));
        row.setAvailableUntil(wanted.availability().until().orElse(null));
        row.setWishes(wanted.wishes().orElse(null));
        return row;
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
                Optional.ofNullable(row.getReferredBy()),
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
                Closing.of(row.getClosedOn(), row.getClosedTo()),
                row.getVersion());
    }
}
