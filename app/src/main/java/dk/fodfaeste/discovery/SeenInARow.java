package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * All that was seen of one person, as one row: the database sends a million observations in half the time that it takes for a million rows. Words
 * are ended by the character that separates units (31), which stands in none of them; numbers are laid together, two to a number.
 *
 * @param dimensions one after the other
 * @param roles of who saw it, in the same order
 * @param seen in the same order {@code {day since 1970 · 2¹³ + level · 2¹⁰ + times − 1, …}}
 * @param rows in the same order {@code {edition · 2³² + ordinal, …}}
 */
record SeenInARow(String dimensions, String roles, String seen, String rows) {

    static final Field<String> DIMENSIONS = words(OBSERVATION.DIMENSION);
    static final Field<String> ROLES = words(OBSERVATION.SEEN_BY);
    static final Field<String> SEEN = DSL.field(
            "array_agg((({0} - date '1970-01-01')::bigint << 13) + ({1} << 10) + {2} - 1)::text",
            String.class, OBSERVATION.SEEN_ON, OBSERVATION.LEVEL, OBSERVATION.TIMES_SEEN);
    static final Field<String> ROWS = DSL.field(
            "array_agg(({0}::bigint << 32) + {1})::text", String.class, OBSERVATION.EDITION, OBSERVATION.ORDINAL);

    private static final char END = 31;

    private static final Comparator<Row> NEWEST_FIRST = Comparator.comparing(
                    (Row row) -> row.sighting().observation().seenOn())
            .reversed()
            .thenComparingLong(Row::ordinal);

    private static Field<String> words(Field<String> word) {
        return DSL.field("string_agg({0} || chr(31), '')", String.class, word);
    }

    /** Newest first, as it was written; where it was seen is not told. */
    List<Sighting> sightings() {
        Scan dimension = new Scan(dimensions, 0);
        Scan role = new Scan(roles, 0);
        Scan what = new Scan(seen, 1);
        Scan row = new Scan(rows, 1);
        List<Row> read = new ArrayList<>();
        while (dimension.hasNext()) {
            long numbers = what.number();
            long place = row.number();
            read.add(new Row(
                    new Sighting(
                            dimension.word(),
                            new Observation(
                                    (int) (numbers >> 10 & 7),
                                    LocalDate.ofEpochDay(numbers >> 13),
                                    ObserverRole.valueOf(role.word()),
                                    (int) (numbers & 1023) + 1),
                            Optional.empty(),
                            (int) (place >> 32)),
                    place & 0xFFFF_FFFFL));
        }
        return read.stream().sorted(NEWEST_FIRST).map(Row::sighting).toList();
    }

    private record Row(Sighting sighting, long ordinal) {}

    /** Reads a text word by word, or number by number. */
    private static final class Scan {

        private final String text;
        private int at;

        Scan(String text, int at) {
            this.text = text;
            this.at = at;
        }

        boolean hasNext() {
            return at < text.length();
        }

        String word() {
            int end = text.indexOf(END, at);
            String word = text.substring(at, end);
            at = end + 1;
            return word;
        }

        /** A number of an array; it ends with a comma, the last one with a brace. */
        long number() {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() - 1 : comma;
            long number = Long.parseLong(text, at, end, 10);
            at = end + 1;
            return number;
        }
    }
}
