package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.PeopleList.Wanted;
import dk.fodfaeste.people.StageEntries.StageEntry;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.MovedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the organisation. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonRepository persons;
    private final MergedPeople merged;
    private final PeopleList list;
    private final StageEntries stages;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final BrokenGlassRepository glass;
    private final Clock clock;

    People(
            PersonRepository persons,
            MergedPeople merged,
            PeopleList list,
            StageEntries stages,
            Colleagues colleagues,
            AuditLog log,
            BrokenGlassRepository glass,
            Clock clock) {
        this.persons = persons;
        this.merged = merged;
        this.list = list;
        this.stages = stages;
        this.colleagues = colleagues;
        this.log = log;
        this.glass = glass;
        this.clock = clock;
    }

    /** By first name. */
    public List<Person> all() {
        return persons.all();
    }

    /** Those who are not closed, by first name. */
    public List<Person> withUs() {
        return persons.withUs();
    }

    public boolean anybody() {
        return persons.anybody();
    }

    /** Those of the ids who are with us, in the order of the ids. */
    public List<Person> these(List<UUID> ids) {
        return persons.these(ids).stream()
                .sorted(Comparator.comparingInt(person -> ids.indexOf(person.id())))
                .toList();
    }

    /** Those of the ids whom the organisation knows, with us or not. */
    public List<Person> each(List<UUID> ids) {
        return persons.each(ids);
    }

    /** Those whose name or number was typed, the first of them by name; when there are none, those with a letter of it wrong. */
    public List<Person> find(String typed, int most) {
        Wanted wanted = new Wanted(Search.of(typed), Optional.empty(), Optional.empty(), false);
        return list.page(wanted, PeoplePage.Sort.NAME, 1).rows().stream()
                .limit(most)
                .toList();
    }

    /** @throws NotFoundException when the organisation knows nobody of this id */
    public Person person(UUID id) {
        return persons.find(id).orElseThrow(() -> notHere(id));
    }

    private NotFoundException notHere(UUID id) {
        UUID now = merged.now(id);
        return now.equals(id) ? new NotFoundException("person " + id) : new MovedException("person", id, now);
    }

    /**
     * For what is done for those alone who are with us.
     *
     * @throws NotFoundException when the organisation knows nobody of this id
     * @throws RefusedException when the person is closed
     */
    public Person personWithUs(UUID id) {
        Person person = person(id);
        if (person.closing().isPresent()) {
            throw new RefusedException("personClosing.refused.closed", person.fullName());
        }
        return person;
    }

    /** @throws NotFoundException when the organisation knows nobody of this id */
    public PersonHeader header(UUID id) {
        return header(person(id));
    }

    public PersonHeader header(Person person) {
        Map<UUID, String> names =
                colleagues.names(Stream.concat(person.consultantId().stream(), person.socialWorkerId().stream())
                        .toList());
        return new PersonHeader(
                person.id(),
                person.fullName(),
                person.firstName(),
                person.referredOn(),
                person.referredOn()
                        .map(day -> ChronoUnit.WEEKS.between(day, LocalDate.now(clock)))
                        .orElse(0L),
                person.consultantId().map(names::get),
                person.socialWorkerId().map(names::get),
                person.postalCode(),
                person.motherTongue(),
                person.needsInterpreter(),
                person.closing(),
                Optional.empty());
    }

    /** The same for the pages of the case room. */
    public PersonHeader roomHeader(UUID id) {
        return roomHeader(person(id));
    }

    public PersonHeader roomHeader(Person person) {
        boolean own =
                person.socialWorkerId().filter(Acting.now().accountId()::equals).isPresent();
        return own ? header(person) : header(person).openUntil(glass.openUntil(person.id()));
    }

    /** Whose the number is, for who may know it. */
    RefusedException told(CprTakenException taken) {
        return taken.by()
                .flatMap(persons::find)
                .map(other -> new RefusedException("caseRoom.cpr.taken", other.fullName(), other.number()))
                .orElse(taken);
    }

    /**
     * A worker moves the person to another stage of the way.
     *
     * @param on the day that it was so
     * @param note in a few words about work, never a cause
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    @Transactional(noRollbackFor = ChangedMeanwhileException.class)
    public void moveTo(UUID id, int seen, Stage stage, LocalDate on, Optional<String> note) {
        if (person(id).stage() != stage) {
            persons.moveTo(id, seen, stage);
            enter(id, stage, on, note);
        }
    }

    /** What happens moves the person to another stage. */
    @Transactional
    public void moveTo(UUID id, Stage stage) {
        if (person(id).stage() != stage) {
            persons.moveTo(id, stage);
            enter(id, stage, LocalDate.now(clock), Optional.empty());
        }
    }

    private void enter(UUID id, Stage stage, LocalDate on, Optional<String> note) {
        stages.enter(
                id,
                new StageEntry(stage, Optional.of(on), Optional.of(Acting.now().accountId()), note));
        log.changed("stage", id, stage.name());
    }
}
