package dk.fodfaeste.discovery.sheets;

import dk.fodfaeste.platform.sheets.Count;
import dk.fodfaeste.platform.sheets.Told;
import dk.fodfaeste.platform.sheets.Writing;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lays in what was seen. What somebody wrote in the program is never overwritten. */
@Component
public class ObservationSheets {

    private final DSLContext database;

    ObservationSheets(DSLContext database) {
        this.database = database;
    }

    /**
     * @param persons by number
     * @param workplaces by P-number
     */
    public LaidIn observations(
            Told<ObservationRow> rows, Map<String, UUID> persons, Map<String, UUID> workplaces, Writing writing) {
        return new ObservationSheet(database, writing).layIn(rows, persons, workplaces);
    }

    /** What was done to a sheet of observations. @param observed the persons of whom it says something */
    public record LaidIn(Count count, Set<UUID> observed) {}
}
