package dk.fodfaeste.discovery.day;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.platform.web.Form;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A sheet of several at once: a level for each line, or none where nothing was seen.
 *
 * @param lines one for each person and thing that is asked about
 */
public record Shift(List<Line> lines) {

    /** Those with a level; what is no level of its scale is noted beside its field. */
    List<Seen> read(Form form) {
        List<Seen> seen = lines.stream().flatMap(line -> line.read(form)).toList();
        if (seen.isEmpty() && form.isRight()) {
            form.refuse("none", "shift.wrong.none");
        }
        return seen;
    }

    /** @param label what tells it from the others of the sheet: the person, or the thing */
    public record Line(UUID personId, Dimension dimension, String label) {

        public String field() {
            return "level." + personId + "." + dimension.id();
        }

        private Stream<Seen> read(Form form) {
            OptionalInt level = form.whole(field(), 0, dimension.scale().highest(), "shift.wrong.level");
            return level.isPresent() ? Stream.of(new Seen(personId, dimension, level.getAsInt())) : Stream.of();
        }
    }

    public record Seen(UUID personId, Dimension dimension, int level) {}
}
