package dk.fodfaeste.post;

import dk.fodfaeste.platform.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When the organisation writes to nobody, by the clock on the wall in Denmark.
 *
 * @param hours by the day from which they hold, the last first
 * @param days whole days
 */
record Quiet(List<Hours> hours, List<Days> days) {

    /** Until the organisation has decided: from seven in the evening to seven in the morning, and at weekends. */
    static final Hours STANDARD = new Hours(LocalDate.MIN, LocalTime.of(19, 0), LocalTime.of(7, 0), true);

    /** As far as anybody looks: two periods of 60 days after each other, and weekends. */
    private static final int MOST_DAYS = 200;

    Quiet {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
    }

    /** The moment itself when it is not quiet, or the first after it. */
    Instant nextOpen(Instant from) {
        ZonedDateTime moment = from.atZone(WorkingTime.ZONE);
        for (int ahead = 0; ahead <= MOST_DAYS; ahead++) {
            LocalDate day = moment.toLocalDate().plusDays(ahead);
            Hours now = on(day);
            ZonedDateTime opens = day.atTime(now.until()).atZone(WorkingTime.ZONE);
            ZonedDateTime closes = day.atTime(now.from()).atZone(WorkingTime.ZONE);
            if (isOpen(day, now) && moment.isBefore(closes)) {
                return moment.isBefore(opens) ? opens.toInstant() : from;
            }
        }
        return from;
    }

    /** The first open moment of a later day: where what may wait is gathered. */
    Instant nextMorning(Instant from) {
        return nextOpen(from.atZone(WorkingTime.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(WorkingTime.ZONE)
                .toInstant());
    }

    private Hours on(LocalDate day) {
        return hours.stream()
                .filter(each -> !each.fromDay().isAfter(day))
                .findFirst()
                .orElse(STANDARD);
    }

    private boolean isOpen(LocalDate day, Hours now) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !(weekend && now.weekends()) && days.stream().noneMatch(each -> each.has(day));
    }

    /** @param fromDay since when @param from in the evening @param until in the morning @param weekends whether they are quiet whole */
    record Hours(LocalDate fromDay, LocalTime from, LocalTime until, boolean weekends) {}

    record Days(LocalDate first, LocalDate last) {
        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
