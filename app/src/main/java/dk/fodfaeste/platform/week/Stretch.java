package dk.fodfaeste.platform.week;

import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a day, by the clock on the wall in Denmark.
 *
 * @param from minutes after midnight, 0 to 1439
 * @param until minutes after midnight, more than {@code from}, at most 1440
 */
public record Stretch(int from, int until) {

    static final int DAY = 24 * 60;

    public Stretch {
        if (from < 0 || until > DAY || from >= until) {
            throw new IllegalArgumentException("from " + from + " until " + until);
        }
    }

    /** @throws IllegalArgumentException where it ends before it begins */
    public static Stretch of(LocalTime from, LocalTime until) {
        return new Stretch(minute(from), minute(until));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /**
     * What takes so many minutes as they pass, from a time of the wall on: one part for each day that it touches. Where the clock is put forward in
     * between, it ends an hour later on the wall; where an hour comes twice, the drawing goes at least to the end of that hour.
     *
     * @param minutes 1 or more
     */
    public static List<Piece> passing(LocalDate day, LocalTime begins, int minutes) {
        ZonedDateTime start = day.atTime(begins).atZone(WorkingTime.ZONE);
        ZonedDateTime end = start.plusMinutes(minutes);
        LocalDateTime wallEnd = end.toLocalDateTime();
        ZoneOffsetTransition change = WorkingTime.ZONE.getRules().nextTransition(start.toInstant());
        if (change != null
                && change.isOverlap()
                && !change.getInstant().isAfter(end.toInstant())
                && wallEnd.isBefore(change.getDateTimeBefore())) {
            wallEnd = change.getDateTimeBefore();
        }
        List<Piece> pieces = new ArrayList<>();
        LocalDateTime at = start.toLocalDateTime();
        while (at.isBefore(wallEnd)) {
            LocalDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay();
            boolean goesOn = wallEnd.isAfter(midnight) || wallEnd.equals(midnight);
            int until = goesOn ? DAY : minute(wallEnd.toLocalTime());
            pieces.add(new Piece(at.toLocalDate(), new Stretch(minute(at.toLocalTime()), until)));
            at = goesOn ? midnight : wallEnd;
        }
        return pieces;
    }

    /** What falls on one day. */
    public record Piece(LocalDate day, Stretch at) {}

    /** «9.00–11.30»; a day ends at 24. */
    public String told(Words words) {
        return words.text("week.between", words.time(LocalTime.ofSecondOfDay(from * 60L)), told(until, words));
    }

    private static String told(int minute, Words words) {
        return minute == DAY
                ? words.time(LocalTime.MIDNIGHT).replaceFirst("0", "24")
                : words.time(LocalTime.ofSecondOfDay(minute * 60L));
    }

    /** In quarters of an hour, outwards. */
    Stretch inQuarters() {
        return new Stretch(from / 15 * 15, Math.ceilDiv(until, 15) * 15);
    }

    boolean overlaps(Stretch other) {
        return from < other.until && other.from < until;
    }
}
