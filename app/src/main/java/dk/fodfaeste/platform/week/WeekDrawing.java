package dk.fodfaeste.platform.week;

import dk.fodfaeste.platform.WorkingTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A week as it is drawn: Monday to Friday, further where something lies there, and the hours that something takes.
 *
 * @param fromHour the first hour that is drawn
 * @param untilHour the hour before which the drawing ends; the same where nothing has a time
 */
public record WeekDrawing(int fromHour, int untilHour, List<Day> days) {

    private static final int USUAL_FROM = 8;
    private static final int USUAL_UNTIL = 16;
    private static final int QUARTERS = 4;

    /** What the entries are on a week of the calendar. */
    public static WeekDrawing of(IsoWeek week, Collection<WeekEntry> entries) {
        return of(Optional.of(week.monday()), entries);
    }

    /** A week like any other, without dates. */
    public static WeekDrawing typical(Collection<WeekEntry> entries) {
        return of(Optional.empty(), entries);
    }

    private static WeekDrawing of(Optional<LocalDate> monday, Collection<WeekEntry> entries) {
        List<Stretch> timed =
                entries.stream().flatMap(entry -> entry.at().stream()).toList();
        int from = timed.stream().mapToInt(at -> at.from() / 60).min().orElse(0);
        int until = timed.stream()
                .mapToInt(at -> Math.ceilDiv(at.until(), 60))
                .max()
                .orElse(0);
        DayOfWeek last = entries.stream()
                .map(WeekEntry::day)
                .filter(day -> day.compareTo(DayOfWeek.FRIDAY) > 0)
                .max(DayOfWeek::compareTo)
                .orElse(DayOfWeek.FRIDAY);
        return new WeekDrawing(
                timed.isEmpty() ? 0 : Math.min(USUAL_FROM, from),
                timed.isEmpty() ? 0 : Math.max(USUAL_UNTIL, until),
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.compareTo(last) <= 0)
                        .map(day -> day(day, monday, entries))
                        .toList());
    }

    private static Day day(DayOfWeek day, Optional<LocalDate> monday, Collection<WeekEntry> entries) {
        List<WeekEntry> here =
                entries.stream().filter(entry -> entry.day() == day).toList();
        Optional<LocalDate> date = monday.map(first -> first.plusDays(day.ordinal()));
        return new Day(
                day,
                date,
                here.stream().filter(entry -> entry.at().isEmpty()).toList(),
                WeekLanes.of(
                        here.stream().filter(entry -> entry.at().isPresent()).toList()),
                date.flatMap(ClockChange::on));
    }

    public boolean isEmpty() {
        return days.stream().allMatch(Day::isEmpty);
    }

    public int hours() {
        return untilHour - fromHour;
    }

    /** The full hours that the drawing is ruled by. */
    public List<LocalTime> ruled() {
        return IntStream.range(fromHour, untilHour)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList();
    }

    /** In which of the drawing's rows, of a quarter of an hour each, the hour begins; the first is 1. */
    public int row(LocalTime hour) {
        return (hour.getHour() - fromHour) * QUARTERS + 1;
    }

    /** In which row the block begins. */
    public int row(Block block) {
        return (block.at().inQuarters().from() - fromHour * 60) / 15 + 1;
    }

    /** How many rows it takes. */
    public int rows(Block block) {
        Stretch at = block.at().inQuarters();
        return (at.until() - at.from()) / 15;
    }

    /**
     * @param date empty in a week without dates
     * @param untimed what has no time
     * @param blocks what has one, by its beginning
     */
    public record Day(
            DayOfWeek day,
            Optional<LocalDate> date,
            List<WeekEntry> untimed,
            List<Block> blocks,
            Optional<ClockChange> clock) {

        public boolean isEmpty() {
            return untimed.isEmpty() && blocks.isEmpty();
        }

        /** From coming to going, of a week without dates in which somebody is there. */
        public Optional<Stretch> there() {
            List<Stretch> at = blocks.stream()
                    .filter(block -> block.kind() == WeekEntry.Kind.THERE)
                    .map(Block::at)
                    .toList();
            return date.isPresent() || at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Stretch(
                            at.stream().mapToInt(Stretch::from).min().orElseThrow(),
                            at.stream().mapToInt(Stretch::until).max().orElseThrow()));
        }

        public boolean isOn(LocalDate today) {
            return date.equals(Optional.of(today));
        }
    }

    /**
     * What lies in one place of the drawing.
     *
     * @param lane beside what overlaps, 1 at the left
     * @param lanes how many there are beside each other, 1 to 4
     * @param entries one or more
     */
    public record Block(Stretch at, int lane, int lanes, List<WeekEntry> entries) {

        public WeekEntry first() {
            return entries.getFirst();
        }

        /** Whether all of them take just this time. */
        public boolean isOneTime() {
            return entries.stream().allMatch(entry -> entry.at().equals(Optional.of(at)));
        }

        /** How all of them look. */
        public WeekEntry.Kind kind() {
            return first().kind();
        }
    }

    /** Summer time begins, or ends, in the night of the day. @param at by the clock before */
    public record ClockChange(boolean forward, LocalTime at) {

        static Optional<ClockChange> on(LocalDate day) {
            ZoneOffsetTransition next = WorkingTime.ZONE
                    .getRules()
                    .nextTransition(day.atStartOfDay(WorkingTime.ZONE).toInstant());
            return Optional.ofNullable(next)
                    .filter(change -> change.getDateTimeBefore().toLocalDate().equals(day))
                    .map(change -> new ClockChange(
                            change.isGap(), change.getDateTimeBefore().toLocalTime()));
        }
    }
}
