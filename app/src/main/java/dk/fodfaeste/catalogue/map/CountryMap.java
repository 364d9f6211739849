package dk.fodfaeste.catalogue.map;

import dk.fodfaeste.catalogue.map.Frame.Way;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Draws a map: everything that its template needs. Nothing is asked of anybody outside the house. */
@Component
public class CountryMap {

    private final Outlines outlines;
    private final PlaceNames names;

    CountryMap(Outlines outlines, PlaceNames names) {
        this.outlines = outlines;
        this.names = names;
    }

    /**
     * @param towards where + leads from the whole country
     * @param marks what is drawn in; the last lies on top
     * @param rings around one point, if there are any
     * @param address of the same page with another frame
     */
    public Drawn drawn(
            Frame frame, Mercator towards, List<Mark> marks, Optional<Rings> rings, Function<Frame, String> address) {
        List<Mark> labelled = Labels.placed(marks);
        Map<Way, String> ways = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            frame.moved(way).map(address).ifPresent(there -> ways.put(way, there));
        }
        return new Drawn(
                frame,
                outlines.drawn(frame),
                labelled,
                names.in(frame, labelled, rings),
                rings,
                frame.closer(towards).map(address),
                frame.further().map(address),
                frame.zoom() > 0 ? Optional.of(address.apply(Frame.country())) : Optional.empty(),
                ways);
    }

    /** Circles around one point, the smallest first. @param name of the point; empty where the rings say it all */
    public record Rings(Mercator middle, String name, List<Ring> rings) {

        private static final double NEAR = 24;
        private static final double LETTERS = 70;
        private static final double BELOW = 26;

        public Rings {
            rings = List.copyOf(rings);
        }

        private double radius(Frame frame, Ring ring) {
            return frame.length(middle, ring.kilometres());
        }

        /** The base of its words. */
        double words(Frame frame, Ring ring, List<Mark> marks) {
            double top = frame.y(middle) - radius(frame, ring) - 5;
            boolean covered = marks.stream()
                    .anyMatch(
                            mark -> Math.abs(mark.x() - frame.x(middle)) < LETTERS && Math.abs(mark.y() - top) < NEAR);
            return covered || top < NEAR ? frame.y(middle) + radius(frame, ring) + BELOW : top;
        }
    }

    /**
     * A map as it is shown.
     *
     * @param closer address of the same, twice as close; empty where it is not to be had
     * @param further the same, half as close
     * @param country the whole country; empty where it is shown
     * @param ways to either side
     */
    public record Drawn(
            Frame frame,
            Outlines.Drawing drawing,
            List<Mark> marks,
            List<PlaceName> names,
            Optional<Rings> rings,
            Optional<String> closer,
            Optional<String> further,
            Optional<String> country,
            Map<Way, String> ways) {

        public Drawn {
            marks = List.copyOf(marks);
            names = List.copyOf(names);
            ways = new EnumMap<>(ways);
        }

        /** «42.50%» */
        public String left(double x) {
            return percent(x / Frame.WIDTH);
        }

        public String top(double y) {
            return percent(y / Frame.HEIGHT);
        }

        private static String percent(double part) {
            return String.format(Locale.ROOT, "%.2f%%", 100 * part);
        }

        /** Tenths of a unit, as the paths are. */
        public String tenths(double units) {
            return String.valueOf(Math.round(10 * units));
        }

        public double radius(Ring ring) {
            return rings.map(around -> around.radius(frame, ring)).orElse(0.0);
        }

        /** Where the words of a ring stand: at its top, or at its foot where a mark is in the way. */
        public double words(Ring ring) {
            return rings.map(around -> around.words(frame, ring, marks)).orElse(0.0);
        }
    }
}
