package dk.fodfaeste.intake;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import dk.fodfaeste.database.discovery.tables.records.ObservationRecord;
import dk.fodfaeste.intake.reading.ObservationRow;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sheet of observations, which has no key of its own. A row means a stored one that says the same; else it corrects an
 * imported one of the same person, dimension, day, observer and place; else it is new. What somebody wrote in the program is never
 * overwritten.
 */
final class ObservationSheet {

    private final DSLContext database;
    private final Writing writing;
    private final UUID organisation = Acting.now().organisationId();

    ObservationSheet(DSLContext database, Writing writing) {
        this.database = database;
        this.writing = writing;
    }

    Count observations(List<ObservationRow> told, Map<String, UUID> persons, Map<String, UUID> workplaces) {
        Map<Moment, List<ObservationRecord>> free = new HashMap<>();
        Map<UUID, ObservationRecord> byId = new HashMap<>();
        Map<Moment, Integer> ordinals = new HashMap<>();
        for (ObservationRecord seen : database.selectFrom(OBSERVATION)) {
            free.computeIfAbsent(moment(seen), moment -> new ArrayList<>()).add(seen);
            byId.put(seen.getObservationId(), seen);
            ordinals.merge(moment(seen), seen.getOrdinal(), Math::max);
        }
        Rows<UUID, ObservationRecord> stored = new Rows<>(byId);
        List<ObservationRow> rest = new ArrayList<>();
        Set<ObservationRow> before = new HashSet<>();
        for (ObservationRow row : told) {
            Optional<ObservationRecord> same =
                    take(free, moment(row, persons, workplaces), seen -> saysTheSame(seen, row));
            if (!before.add(row)) {
                stored.saidAgain();
            } else if (same.isPresent()) {
                put(stored, same.get(), row);
            } else {
                rest.add(row);
            }
        }
        for (ObservationRow row : rest) {
            Moment moment = moment(row, persons, workplaces);
            ObservationRecord seen = take(free, moment, ObservationSheet::isImported)
                    .orElseGet(() -> observation(moment, ordinals.merge(moment, 1, Integer::sum)));
            put(stored, seen, row);
        }
        return writing.write(stored);
    }

    private static void put(Rows<UUID, ObservationRecord> stored, ObservationRecord record, ObservationRow row) {
        stored.put(record.getObservationId(), () -> record, seen -> {
            seen.setLevel(row.level());
            seen.setTimesSeen(row.timesSeen());
            row.note().ifPresent(seen::setNote);
        });
    }

    private static Optional<ObservationRecord> take(
            Map<Moment, List<ObservationRecord>> free, Moment moment, Predicate<ObservationRecord> fits) {
        List<ObservationRecord> candidates = free.getOrDefault(moment, List.of());
        Optional<ObservationRecord> found = candidates.stream().filter(fits).findFirst();
        found.ifPresent(candidates::remove);
        return found;
    }

    private static boolean saysTheSame(ObservationRecord seen, ObservationRow row) {
        return seen.getLevel() == row.level()
                && seen.getTimesSeen() == row.timesSeen()
                && (row.note().isEmpty() || row.note().equals(Optional.ofNullable(seen.getNote())));
    }

    private static boolean isImported(ObservationRecord seen) {
        return seen.getObserverId() == null;
    }

    private ObservationRecord observation(Moment moment, int ordinal) {
        ObservationRecord seen = database.newRecord(OBSERVATION);
        seen.setObservationId(UUID.randomUUID());
        seen.setOrganisationId(organisation);
        seen.setPersonId(moment.person());
        seen.setDimension(moment.dimension());
        seen.setSeenOn(moment.seenOn());
        seen.setSeenBy(moment.seenBy());
        seen.setWorkplaceId(moment.workplace());
        seen.setTask(moment.task());
        seen.setOrdinal(ordinal);
        return seen;
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

    private static Moment moment(ObservationRecord seen) {
        return new Moment(
                seen.getPersonId(),
                seen.getDimension(),
                seen.getSeenOn(),
                seen.getSeenBy(),
                seen.getWorkplaceId(),
                seen.getTask());
    }

    private record Moment(
            UUID person,
            String dimension,
            LocalDate seenOn,
            String seenBy,
            @Nullable UUID workplace,
            @Nullable String task) {}
}
