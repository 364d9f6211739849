package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the organisation. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonRepository persons;

    People(PersonRepository persons) {
        this.persons = persons;
    }

    /** By first name. */
    public List<Person> all() {
        return persons.all();
    }

    /** @throws NotFoundException when the organisation knows nobody of this id */
    public Person person(UUID id) {
        return persons.find(id).orElseThrow(() -> new NotFoundException("person " + id));
    }
}
