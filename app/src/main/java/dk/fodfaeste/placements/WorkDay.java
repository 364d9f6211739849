package dk.fodfaeste.placements;

import dk.fodfaeste.platform.web.Words;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When somebody comes and goes on a day of the week, in Danish wall time. */
public record WorkDay(DayOfWeek day, LocalTime from, LocalTime until) {

    public WorkDay {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("nobody goes before they come");
        }
    }

    /** Days with the same times in one line, by the first of them: «man–fre 9.00–14.00». */
    public static List<String> told(List<WorkDay> week, Words words) {
        Map<List<LocalTime>, Set<DayOfWeek>> byTimes = new LinkedHashMap<>();
        week.forEach(each -> byTimes.computeIfAbsent(
                        List.of(each.from(), each.until()), times -> EnumSet.noneOf(DayOfWeek.class))
                .add(each.day()));
        return byTimes.entrySet().stream()
                .map(each -> words.text(
                        "course.week.days",
                        words.days(each.getValue()),
                        words.time(each.getKey().getFirst()),
                        words.time(each.getKey().getLast())))
                .toList();
    }

    /** From coming to going, with the breaks. */
    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }
}
