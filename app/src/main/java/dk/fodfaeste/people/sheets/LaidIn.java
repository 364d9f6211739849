package dk.fodfaeste.people.sheets;

import dk.fodfaeste.platform.sheets.Count;
import java.util.List;
import java.util.UUID;

/** What was done to a sheet of people. @param fresh those who were not there before */
public record LaidIn(Count count, List<UUID> fresh) {

    public LaidIn {
        fresh = List.copyOf(fresh);
    }
}
