package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is expected at a place. The room that knows the courses answers; Skriv op and the page of the day ask. */
public interface Presence {

    /**
     * Those whose course takes place on the day and who can come on that day of the week, by name. Called in a transaction of the reader's.
     *
     * @param workplaceId at this place; in all enterprises of our own when it is not given
     */
    Here on(LocalDate day, Optional<UUID> workplaceId, int most);

    /** @param more how many there are besides */
    record Here(List<Who> people, int more) {}

    /** @param number tells apart two of one name */
    record Who(UUID personId, String name, String number) {}
}
