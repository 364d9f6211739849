package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Of which days somebody wrote down whether a person was at a workplace, and nothing of why not. Each room that writes it down answers; several may.
 */
public interface DaysTold {

    /** Called in a transaction of the reader's. @param until the last day, within a year of the first @return days of which nothing was told are not in it */
    Map<LocalDate, Told> between(UUID personId, UUID workplaceId, LocalDate from, LocalDate until);

    /** Late is here. */
    enum Told {
        HERE,
        AWAY
    }
}
