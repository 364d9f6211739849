package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON_CHANGE;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the team writes about a person. The log, which nobody changes, says which field; what stood there before and after is told to the team
 * alone, and goes when the person is erased.
 */
@Service
@Transactional(noRollbackFor = ChangedMeanwhileException.class)
public class PersonChanges {

    private final DSLContext database;
    private final PersonRepository persons;
    private final People people;
    private final Teams teams;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final Clock clock;

    PersonChanges(
            DSLContext database,
            PersonRepository persons,
            People people,
            Teams teams,
            Colleagues colleagues,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.persons = persons;
        this.people = people;
        this.teams = teams;
        this.colleagues = colleagues;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @throws NotAllowedException when somebody else is named, by who neither works with the person nor is a manager
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    public void change(UUID personId, int seen, WantedPerson wanted) {
        Person person = people.person(personId);
        WantedPerson before = WantedPerson.of(person);
        List<PersonField> fields = PersonField.differing(before, wanted);
        if (fields.isEmpty()) {
            return;
        }
        if (fields.stream().anyMatch(PersonField::opensTheCaseRoom)
                && !teams.choices(person).mayName()) {
            throw new NotAllowedException("caseRoom.team.notYours");
        }
        persons.change(personId, seen, wanted);
        Map<String, String> names = colleagues.names().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
        fields.forEach(field -> keep(
                personId,
                field,
                field.of(before).map(value -> names.getOrDefault(value, value)),
                field.of(wanted).map(value -> names.getOrDefault(value, value))));
        log.changed(
                "person",
                personId,
                fields.stream()
                        .map(field -> field.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", ")));
    }

    private void keep(UUID personId, PersonField field, Optional<String> before, Optional<String> after) {
        database.insertInto(PERSON_CHANGE)
                .set(PERSON_CHANGE.PERSON_CHANGE_ID, UUID.randomUUID())
                .set(PERSON_CHANGE.ORGANISATION_ID, Acting.now().organisationId())
                .set(PERSON_CHANGE.PERSON_ID, personId)
                .set(PERSON_CHANGE.CHANGED_BY_ID, Acting.now().accountId())
                .set(PERSON_CHANGE.CHANGED_AT, OffsetDateTime.now(clock))
                .set(PERSON_CHANGE.FIELD, field.name())
                .set(PERSON_CHANGE.BEFORE, before.orElse(null))
                .set(PERSON_CHANGE.AFTER, after.orElse(null))
                .execute();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Paging<PersonChange> of(UUID personId, int page) {
        Map<UUID, String> names = colleagues.names();
        return Paging.of(
                database.fetchCount(PERSON_CHANGE, PERSON_CHANGE.PERSON_ID.eq(personId)),
                page,
                (skipped, most) -> database.selectFrom(PERSON_CHANGE)
                        .where(PERSON_CHANGE.PERSON_ID.eq(personId))
                        .orderBy(PERSON_CHANGE.CHANGED_AT.desc(), PERSON_CHANGE.FIELD)
                        .offset(skipped)
                        .limit(most)
                        .fetch(row -> new PersonChange(
                                PersonField.valueOf(row.getField()),
                                Optional.ofNullable(row.getBefore()),
                                Optional.ofNullable(row.getAfter()),
                                names.getOrDefault(row.getChangedById(), ""),
                                LocalDateTime.ofInstant(row.getChangedAt().toInstant(), clock.getZone()))));
    }

    /** A field, as it was and as it became. */
    public record PersonChange(
            PersonField field, Optional<String> before, Optional<String> after, String by, LocalDateTime at) {}
}
