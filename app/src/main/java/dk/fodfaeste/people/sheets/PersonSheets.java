package dk.fodfaeste.people.sheets;

import static dk.fodfaeste.database.people.Tables.PERSON;
import static dk.fodfaeste.database.people.Tables.STAGE_ENTRY;

import dk.fodfaeste.database.people.tables.records.PersonRecord;
import dk.fodfaeste.people.CaseFiles;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.people.TargetGroupChoices;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Weekdays;
import dk.fodfaeste.platform.sheets.Rows;
import dk.fodfaeste.platform.sheets.Told;
import dk.fodfaeste.platform.sheets.Writing;
import dk.fodfaeste.privacy.Consents;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lays in people, their sealed numbers and their consents. What a row does not say leaves what is stored. */
@Component
public class PersonSheets {

    private static final String SOURCE = "import";

    private final DSLContext database;
    private final CaseFiles caseFiles;
    private final Consents consents;
    private final TargetGroupChoices targetGroups;
    private final Clock clock;

    PersonSheets(
            DSLContext database, CaseFiles caseFiles, Consents consents, TargetGroupChoices targetGroups, Clock clock) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.consents = consents;
        this.targetGroups = targetGroups;
        this.clock = clock;
    }

    /** Codes that a row may have. */
    public List<String> targetGroups() {
        return targetGroups.codes();
    }

    public List<HeldPerson> held() {
        return database.select(PERSON.NUMBER, PERSON.AVAILABLE_FROM, PERSON.AVAILABLE_UNTIL)
                .from(PERSON)
                .fetch(person -> new HeldPerson(
                        person.value1(), Optional.ofNullable(person.value2()), Optional.ofNullable(person.value3())));
    }

    /** By number. */
    public Map<String, UUID> ids() {
        return new HashMap<>(database.select(PERSON.NUMBER, PERSON.PERSON_ID)
                .from(PERSON)
                .fetchMap(PERSON.NUMBER, PERSON.PERSON_ID));
    }

    /**
     * @param socialWorker the account of a social worker by name
     * @param consultant the account of a consultant by name
     */
    public LaidIn persons(
            Told<PersonRow> told,
            Function<String, UUID> socialWorker,
            Function<String, UUID> consultant,
            Writing writing) {
        List<PersonRow> rows = new ArrayList<>();
        told.each(rows::add);
        Rows<String, PersonRecord> stored =
                new Rows<>(database.selectFrom(PERSON).fetchMap(PERSON.NUMBER));
        for (PersonRow row : rows) {
            stored.put(row.number(), () -> person(row.number()), person -> {
                say(row, person);
                row.socialWorker().ifPresent(name -> person.setSocialWorkerId(socialWorker.apply(name)));
                row.consultant().ifPresent(name -> person.setConsultantId(consultant.apply(name)));
            });
        }
        writing.write(stored);
        Set<PersonRecord> unwritten = writing.isCounting() ? Set.copyOf(stored.fresh()) : Set.of();
        List<PersonRow> written = rows.stream()
                .filter(row -> !unwritten.contains(record(stored, row)))
                .toList();
        layInCaseFiles(written, stored);
        List<String> stayWithdrawn = consents(written, stored);
        return new LaidIn(
                stored.count(),
                stored.fresh().stream().map(PersonRecord::getPersonId).toList(),
                stayWithdrawn);
    }

    private PersonRecord person(String number) {
        PersonRecord person = database.newRecord(PERSON);
        person.setPersonId(UUID.randomUUID());
        person.setOrganisationId(Acting.now().organisationId());
        person.setNumber(number);
        person.setNeedsInterpreter(false);
        person.setAvailableDays(0b1111111);
        person.setStage(Stage.ENGAGEMENT.name());
        return person;
    }

    private static void say(PersonRow row, PersonRecord person) {
        person.setFirstName(row.firstName());
        row.lastName().ifPresent(person::setLastName);
        row.phone().ifPresent(person::setPhone);
        row.email().ifPresent(person::setEmail);
        row.postalCode().ifPresent(person::setPostalCode);
        row.motherTongue().ifPresent(person::setMotherTongue);
        row.needsInterpreter().ifPresent(person::setNeedsInterpreter);
        row.referredOn().ifPresent(person::setReferredOn);
        row.municipality().ifPresent(person::setMunicipality);
        row.maxCommuteMinutes().ifPresent(person::setMaxCommuteMinutes);
        row.days().map(Weekdays::bits).ifPresent(person::setAvailableDays);
        row.from().ifPresent(person::setAvailableFrom);
        row.until().ifPresent(person::setAvailableUntil);
        row.wishes().ifPresent(person::setWishes);
    }

    private static PersonRecord record(Rows<String, PersonRecord> stored, PersonRow row) {
        return Objects.requireNonNull(stored.byKey().get(row.number()));
    }

    /** Counted as no change, whatever is new: else a dry run would tell what the closed room holds to whoever guesses. */
    private void layInCaseFiles(List<PersonRow> rows, Rows<String, PersonRecord> stored) {
        Map<UUID, byte[]> before = caseFiles.fingerprints();
        for (PersonRow row : rows) {
            caseFiles.layIn(record(stored, row).getPersonId(), row.cpr(), row.targetGroup(), before);
        }
    }

    /** A file never gives back what a person took back: that is said by the person, and written on their page. @return whose rows try */
    private List<String> consents(List<PersonRow> rows, Rows<String, PersonRecord> stored) {
        Set<UUID> inForce = consents.inForce();
        Set<UUID> withdrawn = consents.withdrawn();
        List<String> stayWithdrawn = new ArrayList<>();
        for (PersonRow row : rows) {
            UUID person = record(stored, row).getPersonId();
            boolean now = inForce.contains(person);
            boolean said = row.profileConsent().orElse(now);
            if (said && !now && withdrawn.contains(person)) {
                stayWithdrawn.add(row.number());
            } else if (said != now) {
                if (said) {
                    consents.give(person, SOURCE);
                } else {
                    consents.withdraw(person, SOURCE);
                }
                stored.changesElsewhere(row.number());
            }
        }
        return stayWithdrawn;
    }

    /** People who were just laid in, and of whom something is observed, are past the first stage. */
    public void observed(Collection<UUID> fresh) {
        database.update(PERSON)
                .set(PERSON.STAGE, Stage.PROFILING.name())
                .where(PERSON.PERSON_ID.in(fresh))
                .execute();
        standAtAStage();
    }

    /** Whoever a file brought stands at a stage from now on: nobody knows the day, but for the first stage's, which is the referral's. */
    private void standAtAStage() {
        database.insertInto(
                        STAGE_ENTRY,
                        STAGE_ENTRY.STAGE_ENTRY_ID,
                        STAGE_ENTRY.ORGANISATION_ID,
                        STAGE_ENTRY.PERSON_ID,
                        STAGE_ENTRY.STAGE,
                        STAGE_ENTRY.ENTERED_ON,
                        STAGE_ENTRY.WRITTEN_AT)
                .select(DSL.select(
                                DSL.uuid(),
                                PERSON.ORGANISATION_ID,
                                PERSON.PERSON_ID,
                                PERSON.STAGE,
                                DSL.when(PERSON.STAGE.eq(Stage.ENGAGEMENT.name()), PERSON.REFERRED_ON),
                                DSL.val(OffsetDateTime.now(clock)))
                        .from(PERSON)
                        .where(DSL.notExists(
                                DSL.selectOne().from(STAGE_ENTRY).where(STAGE_ENTRY.PERSON_ID.eq(PERSON.PERSON_ID)))))
                .execute();
    }

    /** A person who is stored, and the part of the day they can work in. */
    public record HeldPerson(String number, Optional<LocalTime> from, Optional<LocalTime> until) {}
}
