package dk.fodfaeste.discovery;

import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Rows of what was seen, which come by persons, as the sightings of each: of a million rows none is kept longer than its person's turn. */
final class PersonByPerson {

    private static final Comparator<Seen> NEWEST_FIRST = Comparator.comparing(
                    (Seen seen) -> seen.sighting().observation().seenOn())
            .reversed()
            .thenComparingInt(Seen::ordinal);

    /** Words that come in row after row are read once, and kept once. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Optional<UUID>> workplaces = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();

    private PersonByPerson() {}

    /** @param rows person, dimension, level, day, role of the observer, times, workplace or null, ordinal, edition; by person */
    static void read(ResultSet rows, BiConsumer<UUID, List<Sighting>> reader) throws SQLException {
        new PersonByPerson().readAll(rows, reader);
    }

    private void readAll(ResultSet rows, BiConsumer<UUID, List<Sighting>> reader) throws SQLException {
        @Nullable String person = null;
        while (rows.next()) {
            String next = rows.getString(1);
            if (person != null && !person.equals(next)) {
                reader.accept(UUID.fromString(person), inOrder());
                seen.clear();
            }
            person = next;
            seen.add(new Seen(sighting(rows), rows.getInt(8)));
        }
        if (person != null) {
            reader.accept(UUID.fromString(person), inOrder());
        }
    }

    private Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                names.computeIfAbsent(row.getString(2), name -> name),
                new Observation(
                        row.getInt(3),
                        days.computeIfAbsent(row.getString(4), LocalDate::parse),
                        ObserverRole.valueOf(row.getString(5)),
                        row.getInt(6)),
                workplace(row.getString(7)),
                row.getInt(9));
    }

    private Optional<UUID> workplace(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : workplaces.computeIfAbsent(id, text -> Optional.of(UUID.fromString(text)));
    }

    private List<Sighting> inOrder() {
        return seen.stream().sorted(NEWEST_FIRST).map(Seen::sighting).toList();
    }

    private record Seen(Sighting sighting, int ordinal) {}
}
