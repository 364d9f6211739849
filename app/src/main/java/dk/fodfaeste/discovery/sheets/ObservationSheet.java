package dk.fodfaeste.discovery.sheets;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import dk.fodfaeste.database.discovery.tables.records.ObservationRecord;
import dk.fodfaeste.discovery.sheets.StoredObservations.Moment;
import dk.fodfaeste.discovery.sheets.StoredObservations.Seen;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.EditionInForce;
import dk.fodfaeste.platform.sheets.Batch;
import dk.fodfaeste.platform.sheets.Count;
import dk.fodfaeste.platform.sheets.Told;
import dk.fodfaeste.platform.sheets.Writing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Lays in one sheet of observations, which has no key of its own and is by far the longest. A row means a stored one that says the
 * same; else it corrects an imported one of the same person, dimension, day, observer and place; else it is new. What somebody wrote
 * in the program is never overwritten. New rows are laid in as they come; of the others only a mark is kept.
 */
final class ObservationSheet {

    private final DSLContext database;
    private final Writing writing;
    private final UUID organisation = Acting.now().organisationId();
    private final Set<UUID> observed = new HashSet<>();
    private int fresh;
    private int changed;
    private int unchanged;

    ObservationSheet(DSLContext database, Writing writing) {
        this.database = database;
        this.writing = writing;
    }

    ObservationSheets.LaidIn layIn(Told<ObservationRow> told, Map<String, UUID> persons, Map<String, UUID> workplaces) {
        StoredObservations stored = new StoredObservations(database);
        Batch<ObservationRecord> news =
                writing.batch(rows -> database.batchInsert(rows).execute());
        Batch<ObservationRecord> corrections =
                writing.batch(rows -> database.batchUpdate(rows).execute());
        List<ObservationRow> rest = new ArrayList<>();
        Set<UUID> before = new HashSet<>();
        told.each(row -> {
            Moment moment = moment(row, persons, workplaces);
            observed.add(moment.person());
            boolean again = !before.add(mark(row));
            if (stored.takeSame(moment, row) || again) {
                unchanged++;
            } else if (stored.isFree(moment)) {
                rest.add(row);
            } else {
                news.add(made(moment, row, stored));
            }
        });
        for (ObservationRow row : rest) {
            Moment moment = moment(row, persons, workplaces);
            Optional<Seen> imported = stored.takeImported(moment);
            imported.ifPresentOrElse(
                    seen -> corrections.add(corrected(seen, row)), () -> news.add(made(moment, row, stored)));
        }
        corrections.writeRest();
        news.writeRest();
        writing.passed(unchanged);
        return new ObservationSheets.LaidIn(new Count(fresh, changed, unchanged), observed);
    }

    /** The same for the same words: a row said twice counts once. */
    private static UUID mark(ObservationRow row) {
        return UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObservationRecord corrected(Seen stored, ObservationRow row) {
        changed++;
        ObservationRecord seen = database.newRecord(OBSERVATION);
        seen.setObservationId(stored.id());
        seen.touched(OBSERVATION.OBSERVATION_ID, false);
        say(row, seen);
        return seen;
    }

    private ObservationRecord made(Moment moment, ObservationRow row, StoredObservations stored) {
        fresh++;
        ObservationRecord seen = database.newRecord(OBSERVATION);
        seen.setObservationId(UUID.randomUUID());
        seen.setOrganisationId(organisation);
        seen.setPersonId(moment.person());
        seen.setDimension(moment.dimension());
        seen.setSeenOn(moment.seenOn());
        seen.setSeenBy(moment.seenBy());
        seen.setWorkplaceId(moment.workplace());
        seen.setTask(moment.task());
        seen.setOrdinal(stored.nextOrdinal(moment));
        say(row, seen);
        return seen;
    }

    private static void say(ObservationRow row, ObservationRecord seen) {
        seen.setLevel(row.level());
        seen.setEdition(EditionInForce.number());
        seen.setTimesSeen(row.timesSeen());
        row.note().ifPresent(seen::setNote);
    }

    private Moment moment(ObservationRow row, Map<String, UUID> persons, Map<String, UUID> workplaces) {
        return new Moment(
                writing.id(persons, row.person()),
                row.dimension(),
                row.seenOn(),
                row.seenBy(),
                row.pNumber().map(number -> writing.id(workplaces, number)).orElse(null),
                row.task().orElse(null));
    }
}
