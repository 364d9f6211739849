package dk.fodfaeste.people;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.PeopleList.Wanted;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
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
    private final PeopleList list;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final Clock clock;

    People(PersonRepository persons, PeopleList list, Colleagues colleagues, AuditLog log, Clock clock) {
        this.persons = persons;
        this.list = list;
        this.colleagues = colleagues;
        this.log = log;
        this.clock = clock;
    }

    /** By first name. */
    public List<Person> all() {
        return persons.all();
    }

    public boolean anybody() {
        return persons.anybody();
    }

    /** Those of the ids whom the organisation knows, in the order of the ids. */
    public List<Person> these(List<UUID> ids) {
        return persons.these(ids).stream()
                .sorted(Comparator.comparingInt(person -> ids.indexOf(person.id())))
                .toList();
    }

    /** Those whose name or number was typed, the first of them by name; when there are none, those with a letter of it wrong. */
    public List<Person> find(String typed, int most) {
        Wanted wanted = new Wanted(Search.of(typed), Optional.empty(), Optional.empty());
        return list.page(wanted, PeoplePage.Sort.NAME, 1).rows().stream()
                .limit(most)
                .toList();
    }

    /** @throws NotFoundException when the organisation knows nobody of this id */
    public Person person(UUID id) {
        return persons.find(id).orElseThrow(() -> new NotFoundException("person " + id));
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
                person.needsInterpreter());
    }

    /**
     * A worker moves the person to another stage of the way.
     *
     * @throws ChangedMeanwhileException when there is another version than the writer saw
     */
    @Transactional(noRollbackFor = ChangedMeanwhileException.class)
    public void moveTo(UUID id, int seen, Stage stage) {
        if (person(id).stage() != stage) {
            persons.moveTo(id, seen, stage);
            log.changed("stage", id, stage.name());
        }
    }

    /** What happens moves the person to another stage. */
    @Transactional
    public void moveTo(UUID id, Stage stage) {
        if (person(id).stage() != stage) {
            persons.moveTo(id, stage);
            log.changed("stage", id, stage.name());
        }
    }
}
