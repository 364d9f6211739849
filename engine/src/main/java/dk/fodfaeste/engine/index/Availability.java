package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * What the gates look at of a person, in numbers; commute apart.
 *
 * @param minutesPerWeek that the person can do; the greatest int where that is not known
 * @param days one bit for every day of the week
 * @param from second of the day
 * @param until second of the day
 */
record Availability(int minutesPerWeek, int days, int from, int until, Set<String> credentials) {

    static Availability of(Candidate candidate) {
        TimeWindow available = candidate.available();
        return new Availability(
                candidate.maxMinutesPerWeek().orElse(Integer.MAX_VALUE),
                bits(available.days()),
                available.from().toSecondOfDay(),
                available.until().toSecondOfDay(),
                candidate.credentials());
    }

    static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }
}
