package dk.fodfaeste.discovery.sheets;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The observations that the organisation holds, each taken by one row of the file at most. */
final class StoredObservations {

    private static final int AT_ONCE = 1000;

    private final Map<Moment, List<Seen>> free = new HashMap<>();
    private final Map<Moment, Integer> ordinals = new HashMap<>();

    StoredObservations(DSLContext database) {
        try (var rows = database.select(
                        OBSERVATION.PERSON_ID,
                        OBSERVATION.DIMENSION,
                        OBSERVATION.SEEN_ON,
                        OBSERVATION.SEEN_BY,
                        OBSERVATION.WORKPLACE_ID,
                        OBSERVATION.TASK,
                        OBSERVATION.ORDINAL,
                        OBSERVATION.OBSERVATION_ID,
                        OBSERVATION.LEVEL,
                        OBSERVATION.TIMES_SEEN,
                        OBSERVATION.NOTE,
                        OBSERVATION.OBSERVER_ID)
                .from(OBSERVATION)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            for (var row : rows) {
                Moment moment = new Moment(
                        row.value1(),
                        row.value2().intern(),
                        row.value3(),
                        row.value4().intern(),
                        row.value5(),
                        row.value6());
                free.computeIfAbsent(moment, none -> new ArrayList<>(1))
                        .add(new Seen(row.value8(), row.value9(), row.value10(), row.value11(), row.value12() == null));
                ordinals.merge(moment, row.value7(), Math::max);
            }
        }
    }

    /** Takes one that says what the row says; a row without a note says nothing about it. */
    boolean takeSame(Moment moment, ObservationRow row) {
        return take(
                        moment,
                        seen -> seen.level == row.level()
                                && seen.timesSeen == row.timesSeen()
                                && (row.note().isEmpty() || row.note().equals(Optional.ofNullable(seen.note))))
                .isPresent();
    }

    Optional<Seen> takeImported(Moment moment) {
        return take(moment, Seen::imported);
    }

    private Optional<Seen> take(Moment moment, Predicate<Seen> fits) {
        List<Seen> candidates = free.getOrDefault(moment, List.of());
        Optional<Seen> found = candidates.stream().filter(fits).findFirst();
        found.ifPresent(candidates::remove);
        return found;
    }

    /** Whether one of the moment is left that another row may mean. */
    boolean isFree(Moment moment) {
        return !free.getOrDefault(moment, List.of()).isEmpty();
    }

    int nextOrdinal(Moment moment) {
        return ordinals.merge(moment, 1, Integer::sum);
    }

    /** @param imported and not written by somebody in the program */
    record Seen(UUID id, int level, int timesSeen, @Nullable String note, boolean imported) {}

    record Moment(
            UUID person,
            String dimension,
            LocalDate seenOn,
            String seenBy,
            @Nullable UUID workplace,
            @Nullable String task) {}
}
