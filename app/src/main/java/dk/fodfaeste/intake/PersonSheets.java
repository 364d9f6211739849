package dk.fodfaeste.intake;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;
import static dk.fodfaeste.database.people.Tables.PERSON;
import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.privacy.Tables.CONSENT;

import dk.fodfaeste.database.discovery.tables.records.ObservationRecord;
import dk.fodfaeste.database.people.tables.records.PersonRecord;
import dk.fodfaeste.database.placements.tables.records.CourseRecord;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.reading.CourseRow;
import dk.fodfaeste.intake.reading.ObservationRow;
import dk.fodfaeste.intake.reading.PersonRow;
import dk.fodfaeste.people.CaseFiles;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Weekdays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the sheets of people, observations and courses. A cell that is empty or missing leaves what is stored. */
final class PersonSheets {

    private final DSLContext database;
    private final LocalDate today;
    private final UUID organisation = Acting.now().organisationId();

    PersonSheets(DSLContext database, LocalDate today) {
        this.database = database;
        this.today = today;
    }

    /** @param observed numbers of those of whom the file holds observations: they are past the first stage */
    Count persons(List<PersonRow> rows, Set<String> observed, Staff staff, CaseFiles caseFiles) {
        Rows<String, PersonRecord> stored =
                new Rows<>(database.selectFrom(PERSON).fetchMap(PERSON.NUMBER));
        for (PersonRow row : rows) {
            stored.put(row.number(), () -> person(row.number(), observed), person -> say(row, person, staff));
        }
        Count count = stored.write(database);
        Map<UUID, byte[]> before = caseFiles.fingerprints();
        for (PersonRow row : rows) {
            UUID person =
                    Objects.requireNonNull(stored.byKey().get(row.number())).getPersonId();
            caseFiles.layIn(person, row.cpr(), row.targetGroup(), before);
        }
        consents(rows, stored.byKey());
        return count;
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

    private PersonRecord person(String number, Set<String> observed) {
        PersonRecord person = database.newRecord(PERSON);
        person.setPersonId(UUID.randomUUID());
        person.setOrganisationId(organisation);
        person.setNumber(number);
        person.setNeedsInterpreter(false);
        person.setAvailableDays(0b1111111);
        person.setStage((observed.contains(number) ? Stage.PROFILING : Stage.ENGAGEMENT).name());
        return person;
    }

    private void consents(List<PersonRow> rows, Map<String, PersonRecord> persons) {
        Set<UUID> inForce = database.select(CONSENT.PERSON_ID)
                .from(CONSENT)
                .where(CONSENT.WITHDRAWN_ON.isNull())
                .fetchSet(CONSENT.PERSON_ID);
        for (PersonRow row : rows) {
            UUID person = Objects.requireNonNull(persons.get(row.number())).getPersonId();
            row.profileConsent().ifPresent(yes -> {
                if (yes && !inForce.contains(person)) {
                    database.insertInto(CONSENT)
                            .set(CONSENT.CONSENT_ID, UUID.randomUUID())
                            .set(CONSENT.ORGANISATION_ID, organisation)
                            .set(CONSENT.PERSON_ID, person)
                            .set(CONSENT.PURPOSE, "PROFILE")
                            .set(CONSENT.GIVEN_ON, today)
                            .set(CONSENT.SOURCE, "import")
                            .execute();
                } else if (!yes && inForce.contains(person)) {
                    database.update(CONSENT)
                            .set(CONSENT.WITHDRAWN_ON, today)
                            .where(CONSENT.PERSON_ID.eq(person).and(CONSENT.WITHDRAWN_ON.isNull()))
                            .execute();
                }
            });
        }
    }

    Count observations(List<ObservationRow> rows, Map<String, UUID> workplaces) {
        Map<String, UUID> persons = persons();
        Rows<ObservationKey, ObservationRecord> stored = new Rows<>(database.selectFrom(OBSERVATION)
                .fetchMap(seen -> new ObservationKey(
                        seen.getPersonId(),
                        seen.getDimension(),
                        seen.getSeenOn(),
                        seen.getSeenBy(),
                        seen.getWorkplaceId(),
                        seen.getTask(),
                        seen.getOrdinal())));
        Map<ObservationKey, Integer> ordinals = new HashMap<>();
        for (ObservationRow row : rows) {
            UUID person = Objects.requireNonNull(persons.get(row.person()));
            UUID workplace = row.pNumber()
                    .map(number -> Objects.requireNonNull(workplaces.get(number)))
                    .orElse(null);
            ObservationKey first = new ObservationKey(
                    person,
                    row.dimension(),
                    row.seenOn(),
                    row.seenBy(),
                    workplace,
                    row.task().orElse(null),
                    1);
            ObservationKey key = first.withOrdinal(ordinals.merge(first, 1, Integer::sum));
            stored.put(key, () -> observation(key), seen -> {
                seen.setLevel(row.level());
                seen.setTimesSeen(row.timesSeen());
                row.note().ifPresent(seen::setNote);
            });
        }
        return stored.write(database);
    }

    private ObservationRecord observation(ObservationKey key) {
        ObservationRecord seen = database.newRecord(OBSERVATION);
        seen.setObservationId(UUID.randomUUID());
        seen.setOrganisationId(organisation);
        seen.setPersonId(key.person());
        seen.setDimension(key.dimension());
        seen.setSeenOn(key.seenOn());
        seen.setSeenBy(key.seenBy());
        seen.setWorkplaceId(key.workplace());
        seen.setTask(key.task());
        seen.setOrdinal(key.ordinal());
        return seen;
    }

    Count courses(List<CourseRow> rows, Map<String, UUID> workplaces) {
        Map<String, UUID> persons = persons();
        Rows<CourseKey, CourseRecord> stored = new Rows<>(database.selectFrom(COURSE)
                .fetchMap(
                        course -> new CourseKey(course.getPersonId(), course.getWorkplaceId(), course.getStartsOn())));
        for (CourseRow row : rows) {
            CourseKey key = new CourseKey(
                    Objects.requireNonNull(persons.get(row.person())),
                    Objects.requireNonNull(workplaces.get(row.pNumber())),
                    row.startsOn());
            stored.put(key, () -> course(key), course -> {
                course.setInstrument(row.instrument());
                row.endsOn().ifPresent(course::setEndsOn);
                row.minutesPerWeek().ifPresent(course::setMinutesPerWeek);
                row.outcome().ifPresent(course::setOutcome);
                row.stoppedBy().ifPresent(course::setStoppedBy);
                row.ledTo().ifPresent(course::setLedTo);
            });
        }
        return stored.write(database);
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

    private Map<String, UUID> persons() {
        return database.select(PERSON.NUMBER, PERSON.PERSON_ID).from(PERSON).fetchMap(PERSON.NUMBER, PERSON.PERSON_ID);
    }

    private record ObservationKey(
            UUID person,
            String dimension,
            LocalDate seenOn,
            String seenBy,
            @Nullable UUID workplace,
            @Nullable String task,
            int ordinal) {
        ObservationKey withOrdinal(int number) {
            return new ObservationKey(person, dimension, seenOn, seenBy, workplace, task, number);
        }
    }

    private record CourseKey(UUID person, UUID workplace, LocalDate startsOn) {}
}
