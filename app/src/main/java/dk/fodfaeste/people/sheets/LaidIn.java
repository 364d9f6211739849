package dk.fodfaeste.people.sheets;

import dk.fodfaeste.platform.sheets.Count;
import java.util.List;
import java.util.UUID;

/**
 * What was done to a sheet of people.
 *
 * @param fresh those who were not there before
 * @param stayWithdrawn numbers of those whose row says a consent that they took back: it stays taken back
 */
public record LaidIn(Count count, List<UUID> fresh, List<String> stayWithdrawn) {

    public LaidIn {
        fresh = List.copyOf(fresh);
        stayWithdrawn = List.copyOf(stayWithdrawn);
    }
}
