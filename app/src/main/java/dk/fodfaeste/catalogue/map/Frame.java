package dk.fodfaeste.catalogue.map;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What of the country is shown: so close, and around this point. On the whole country Bornholm stands in the empty corner between Jutland and
 * Sweden, as on other maps of Denmark.
 *
 * @param zoom 0, the whole country, to {@link #CLOSEST}; each is twice as close as the one before
 */
public record Frame(int zoom, Mercator middle) {

    /** A map is so wide and so high; on the screen it takes the room there is, in this shape. */
    public static final double WIDTH = 640;

    public static final double HEIGHT = 760;

    /** A few kilometres from one side to the other: closer than that, a postal district is one point alone. */
    public static final int CLOSEST = 6;

    private static final double WEST = 8.0;
    private static final double EAST = 15.25;
    private static final double EAST_OF_ZEALAND = 14.0;
    private static final double SOUTH = 54.5;
    private static final double NORTH = 57.8;

    private static final double SCALE = 7100;
    private static final double MARGIN = 70;
    private static final double STEP = 0.5;
    private static final Mercator COUNTRY = Mercator.of(56.18, 10.36);
    private static final Mercator BORNHOLM = Mercator.of(55.13, 14.92);

    /** Where Bornholm stands on the whole country: the middle of its corner. */
    private static final double CORNER_X = 545;

    private static final double CORNER_Y = 105;
    private static final double CORNER_SIDE = 130;

    private static final Pattern POINT = Pattern.compile("(\\d{2}(?:\\.\\d{1,6})?),(\\d{1,2}(?:\\.\\d{1,6})?)");

    public Frame {
        if (zoom < 0 || zoom > CLOSEST) {
            throw new IllegalArgumentException("zoom " + zoom);
        }
        middle = zoom == 0 ? COUNTRY : middle;
    }

    public static Frame country() {
        return new Frame(0, COUNTRY);
    }

    /**
     * As an address has it.
     *
     * @param zoom a whole number
     * @param at «55.676,12.568», latitude and longitude in degrees
     * @return empty where there is no such map of the country
     */
    public static Optional<Frame> parse(String zoom, String at) {
        if (!zoom.matches("\\d") || Integer.parseInt(zoom) > CLOSEST) {
            return Optional.empty();
        }
        if (zoom.equals("0")) {
            return Optional.of(country());
        }
        Matcher point = POINT.matcher(at);
        if (!point.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(point.group(1));
        double longitude = Double.parseDouble(point.group(2));
        return latitude < SOUTH || latitude > NORTH || longitude < WEST || longitude > EAST
                ? Optional.empty()
                : Optional.of(new Frame(Integer.parseInt(zoom), Mercator.of(latitude, longitude)));
    }

    /** As close as one can be and see all of them; the whole country where there is none. @param closest no closer than that */
    public static Frame around(Collection<Mercator> points, int closest) {
        if (points.isEmpty()) {
            return country();
        }
        double west = points.stream().mapToDouble(Mercator::east).min().orElseThrow();
        double east = points.stream().mapToDouble(Mercator::east).max().orElseThrow();
        double south = points.stream().mapToDouble(Mercator::north).min().orElseThrow();
        double north = points.stream().mapToDouble(Mercator::north).max().orElseThrow();
        Mercator middle = new Mercator((west + east) / 2, (south + north) / 2);
        int zoom = IntStream.iterate(Math.clamp(closest, 0, CLOSEST), each -> each > 0, each -> each - 1)
                .filter(each -> (east - west) * scale(each) <= WIDTH - 2 * MARGIN
                        && (north - south) * scale(each) <= HEIGHT - 2 * MARGIN)
                .findFirst()
                .orElse(0);
        return new Frame(zoom, middle);
    }

    private static double scale(int zoom) {
        return SCALE * (1 << zoom);
    }

    /** The same to the length of an address: what {@link #parse} makes of it is this frame again. */
    private Frame rounded() {
        return parse(String.valueOf(zoom), at()).orElse(this);
    }

    /** From the left edge, 0 to {@link #WIDTH} where it is seen. */
    public double x(Mercator point) {
        return isInCorner(point)
                ? CORNER_X + (point.east() - BORNHOLM.east()) * SCALE
                : WIDTH / 2 + (point.east() - middle.east()) * scale(zoom);
    }

    /** From the upper edge, 0 to {@link #HEIGHT} where it is seen. */
    public double y(Mercator point) {
        return isInCorner(point)
                ? CORNER_Y - (point.north() - BORNHOLM.north()) * SCALE
                : HEIGHT / 2 - (point.north() - middle.north()) * scale(zoom);
    }

    private boolean isInCorner(Mercator point) {
        return zoom == 0 && point.longitude() > EAST_OF_ZEALAND;
    }

    /** The corner in which Bornholm stands, where it does. */
    public Optional<Corner> corner() {
        return zoom == 0
                ? Optional.of(new Corner(CORNER_X - CORNER_SIDE / 2, CORNER_Y - CORNER_SIDE / 2, CORNER_SIDE))
                : Optional.empty();
    }

    /** A square on the map. */
    public record Corner(double x, double y, double side) {}

    /** How long so many kilometres are at that point. */
    public double length(Mercator at, double kilometres) {
        return at.length(kilometres) * scale(zoom);
    }

    /** How many kilometres there are to such a length at that point. */
    public double kilometres(Mercator at, double length) {
        return length / length(at, 1);
    }

    public boolean sees(Mercator point) {
        return sees(x(point), y(point), 0);
    }

    static boolean sees(double x, double y, double beyond) {
        return x >= -beyond && x <= WIDTH + beyond && y >= -beyond && y <= HEIGHT + beyond;
    }

    /** «55.676,12.568» */
    public String at() {
        return String.format(Locale.ROOT, "%.3f,%.3f", middle.latitude(), middle.longitude());
    }

    /** The middle as the whole country has it says nothing of where the reader wants to look closer. @param towards what to come closer to */
    public Optional<Frame> closer(Mercator towards) {
        return zoom == CLOSEST
                ? Optional.empty()
                : Optional.of(new Frame(zoom + 1, zoom == 0 ? towards : middle).rounded());
    }

    public Optional<Frame> further() {
        return zoom == 0 ? Optional.empty() : Optional.of(new Frame(zoom - 1, middle).rounded());
    }

    /** Half a map that way; empty where the country ends. */
    public Optional<Frame> moved(Way way) {
        if (zoom == 0) {
            return Optional.empty();
        }
        Mercator there = new Mercator(
                middle.east() + way.east * WIDTH * STEP / scale(zoom),
                middle.north() + way.north * HEIGHT * STEP / scale(zoom));
        return parse(String.valueOf(zoom), new Frame(zoom, there).at());
    }

    /** The four ways to go. */
    public enum Way {
        NORTH(0, 1),
        WEST(-1, 0),
        EAST(1, 0),
        SOUTH(0, -1);

        private final int east;
        private final int north;

        Way(int east, int north) {
            this.east = east;
            this.north = north;
        }
    }
}
