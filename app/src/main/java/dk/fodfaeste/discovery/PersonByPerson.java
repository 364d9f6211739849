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
import java.util.Objects;
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

    /** Names that come in every row are kept once. */
    private final Map<String, String> names = new HashMap<>();

    private final List<Seen> seen = new ArrayList<>();

    private PersonByPerson() {}

    /** @param rows person, dimension, level, day, role of the observer, times, workplace or null, ordinal, edition; by person */
    static void read(ResultSet rows, BiConsumer<UUID, List<Sighting>> reader) throws SQLException {
        new PersonByPerson().readAll(rows, reader);
    }

    private void readAll(ResultSet rows, BiConsumer<UUID, List<Sighting>> reader) throws SQLException {
        @Nullable UUID person = null;
        while (rows.next()) {
            UUID next = Objects.requireNonNull(rows.getObject(1, UUID.class));
            if (person != null && !person.equals(next)) {
                reader.accept(person, inOrder());
                seen.clear();
            }
            person = next;
            seen.add(new Seen(sighting(rows), rows.getInt(8)));
        }
        if (person != null) {
            reader.accept(person, inOrder());
        }
    }

    private Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                names.computeIfAbsent(row.getString(2), name -> name),
                new Observation(
                        row.getInt(3),
                        Objects.requireNonNull(row.getObject(4, LocalDate.class)),
                        ObserverRole.valueOf(row.getString(5)),
                        row.getInt(6)),
                Optional.ofNullable(row.getObject(7, UUID.class)),
                row.getInt(9));
    }

    private List<Sighting> inOrder() {
        return seen.stream().sorted(NEWEST_FIRST).map(Seen::sighting).toList();
    }

    private record Seen(Sighting sighting, int ordinal) {}
}
