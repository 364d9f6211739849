package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** On which days somebody was not at a workplace, and nothing of why. Each room that writes it down answers; several may. */
public interface DaysAway {

    /** Called in a transaction of the reader's. @param until the last day, within a year of the first */
    Set<LocalDate> between(UUID personId, UUID workplaceId, LocalDate from, LocalDate until);
}
