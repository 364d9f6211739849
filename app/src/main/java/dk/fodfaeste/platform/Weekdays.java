package dk.fodfaeste.platform;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Days of the week as the tables keep them: bit 0 is Monday, bit 6 Sunday. */
public final class Weekdays {

    private Weekdays() {}

    public static Set<DayOfWeek> of(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & bit(day)) != 0) {
                days.add(day);
            }
        }
        return days;
    }

    public static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(Weekdays::bit).sum();
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
