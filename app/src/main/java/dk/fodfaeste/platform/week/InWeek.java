package dk.fodfaeste.platform.week;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;

/**
 * What a room has for somebody's week. Every room that has something offers one; the page asks all of them in one statement.
 *
 * @param <T> what the room's question is answered with
 */
public interface InWeek<T> {

    /** A column of its own; empty where the room has nothing for such a week. Called in a transaction of the reader's. */
    Optional<Field<T>> question(Whose whose, IsoWeek week);

    /** What the answer puts into the week, by time. */
    List<WeekEntry> entries(T answer, Whose whose, IsoWeek week);
}
