package dk.fodfaeste.intake;

import static dk.fodfaeste.database.people.Tables.PERSON;
import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.privacy.Tables.CONSENT;

import dk.fodfaeste.database.people.tables.records.PersonRecord;
import dk.fodfaeste.database.placements.tables.records.CourseRecord;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.reading.CourseRow;
import dk.fodfaeste.intake.reading.PersonRow;
import dk.fodfaeste.people.CaseFiles;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Weekdays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Writes the sheets of people and courses. A cell that is empty or missing leaves what is stored. */
final class PersonSheets {

    private final DSLContext database;
    private final Writing writing;
    private final LocalDate today;
    private final UUID organisation = Acting.now().organisationId();
    private final List<UUID> fresh = new ArrayList<>();

    PersonSheets(DSLContext database, Writing writing, LocalDate today) {
        this.database = database;
        this.writing = writing;
        this.today = today;
    }

    Count persons(Told<PersonRow> told, Staff staff, CaseFiles caseFiles) {
        List<PersonRow> rows = new ArrayList<>();
        told.each(rows::add);
        Rows<String, PersonRecord> stored =
                new Rows<>(database.selectFrom(PERSON).fetchMap(PERSON.NUMBER));
        for (PersonRow row : rows) {
            stored.put(row.number(), () -> person(row.number()), person -> say(row, person, staff));
        }
        writing.write(stored);
        stored.fresh().forEach(person -> fresh.add(person.getPersonId()));
        Set<PersonRecord> unwritten = writing.isCounting() ? Set.copyOf(stored.fresh()) : Set.of();
        List<PersonRow> written = rows.stream()
                .filter(row -> !unwritten.contains(record(stored, row)))
                .toList();
        layIn(written, stored, caseFiles);
        consents(written, stored);
        return stored.count();
    }

    /** New people of whom something is observed are past the first stage. */
    void observed(Set<UUID> persons) {
        if (!writing.isCounting()) {
            database.update(PERSON)
                    .set(PERSON.STAGE, Stage.PROFILING.name())
                    .where(PERSON.PERSON_ID.in(
                            fresh.stream().filter(persons::contains).toList()))
                    .execute();
        }
    }

    private static PersonRecord record(Rows<String, PersonRecord> stored, PersonRow row) {
        return Objects.requireNonNull(stored.byKey().get(row.number()));
    }

    private static void layIn(List<PersonRow> rows, Rows<String, PersonRecord> stored, CaseFiles caseFiles) {
        Map<UUID, byte[]> before = caseFiles.fingerprints();
        for (PersonRow row : rows) {
            if (caseFiles.layIn(record(stored, row).getPersonId(), row.cpr(), row.targetGroup(), before)) {
                stored.changesElsewhere(row.number());
            }
        }
    }

    private static void say(PersonRow row, PersonRecord person, Staff staff) {
        person.setFirstName(row.firstName());
        row.lastName().ifPresent(person::setLastName);
        row.phone().ifPresent(person::setPhone);
        row.email().ifPresent(person::setEmail);
        row.postalCode().ifPresent(person::setPostalCode);
        row.motherTongue().ifPresent(person::setMotherTongue);
        row.needsInterpreter().ifPresent(person::setNeedsInterpreter);
        row.referredOn().ifPresent(person::setReferredOn);
        row.municipality().ifPresent(person::setMunicipality);
        row.socialWorker().ifPresent(name -> person.setSocialWorkerId(staff.of(Role.SOCIAL_WORKER, name)));
        row.consultant().ifPresent(name -> person.setConsultantId(staff.of(Role.CONSULTANT, name)));
        row.maxCommuteMinutes().ifPresent(person::setMaxCommuteMinutes);
        row.days().map(Weekdays::bits).ifPresent(person::setAvailableDays);
        row.from().ifPresent(person::setAvailableFrom);
        row.until().ifPresent(person::setAvailableUntil);
        row.wishes().ifPresent(person::setWishes);
    }

    private PersonRecord person(String number) {
        PersonRecord person = database.newRecord(PERSON);
        person.setPersonId(UUID.randomUUID());
        person.setOrganisationId(organisation);
        person.setNumber(number);
        person.setNeedsInterpreter(false);
        person.setAvailableDays(0b1111111);
        person.setStage(Stage.ENGAGEMENT.name());
        return person;
    }

    private void consents(List<PersonRow> rows, Rows<String, PersonRecord> stored) {
        Set<UUID> inForce = database.select(CONSENT.PERSON_ID)
                .from(CONSENT)
                .where(CONSENT.WITHDRAWN_ON.isNull())
                .fetchSet(CONSENT.PERSON_ID);
        for (PersonRow row : rows) {
            UUID person = record(stored, row).getPersonId();
            boolean now = inForce.contains(person);
            boolean said = row.profileConsent().orElse(now);
            if (said != now) {
                consent(person, said);
                stored.changesElsewhere(row.number());
            }
        }
    }

    private void consent(UUID person, boolean given) {
        if (given) {
            database.insertInto(CONSENT)
                    .set(CONSENT.CONSENT_ID, UUID.randomUUID())
                    .set(CONSENT.ORGANISATION_ID, organisation)
                    .set(CONSENT.PERSON_ID, person)
                    .set(CONSENT.PURPOSE, "PROFILE")
                    .set(CONSENT.GIVEN_ON, today)
                    .set(CONSENT.SOURCE, "import")
                    .execute();
        } else {
            database.update(CONSENT)
                    .set(CONSENT.WITHDRAWN_ON, today)
                    .where(CONSENT.PERSON_ID.eq(person).and(CONSENT.WITHDRAWN_ON.isNull()))
                    .execute();
        }
    }

    Count courses(Told<CourseRow> rows, Map<String, UUID> persons, Map<String, UUID> workplaces) {
        Rows<CourseKey, CourseRecord> stored = new Rows<>(database.selectFrom(COURSE)
                .fetchMap(
                        course -> new CourseKey(course.getPersonId(), course.getWorkplaceId(), course.getStartsOn())));
        rows.each(row -> {
            CourseKey key = new CourseKey(
                    writing.id(persons, row.person()), writing.id(workplaces, row.pNumber()), row.startsOn());
            stored.put(key, () -> course(key), course -> {
                course.setInstrument(row.instrument());
                row.endsOn().ifPresent(course::setEndsOn);
                row.minutesPerWeek().ifPresent(course::setMinutesPerWeek);
                row.outcome().ifPresent(course::setOutcome);
                row.stoppedBy().ifPresent(course::setStoppedBy);
                row.ledTo().ifPresent(course::setLedTo);
            });
        });
        return writing.write(stored);
    }

    private CourseRecord course(CourseKey key) {
        CourseRecord course = database.newRecord(COURSE);
        course.setCourseId(UUID.randomUUID());
        course.setOrganisationId(organisation);
        course.setPersonId(key.person());
        course.setWorkplaceId(key.workplace());
        course.setStartsOn(key.startsOn());
        return course;
    }

    Map<String, UUID> ids() {
        return new HashMap<>(database.select(PERSON.NUMBER, PERSON.PERSON_ID)
                .from(PERSON)
                .fetchMap(PERSON.NUMBER, PERSON.PERSON_ID));
    }

    private record CourseKey(UUID person, UUID workplace, LocalDate startsOn) {}
}
