package dk.fodfaeste.intake.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the organisation holds already, so that a file may refer to it and not contradict it.
 *
 * @param tasks as {@code P-number/task number}
 * @param hours of persons by number and of tasks by their key: a file that changes one end must fit the other
 * @param stays the courses, how long and how much
 * @param personOfCpr the number of the person who has these ten digits
 * @param erased whether a number is of somebody who was erased, and does not come back with a file
 * @param merged the number of the one who is kept, by the number of a double
 */
public record KnownKeys(
        Set<String> persons,
        Set<String> companies,
        Set<String> workplaces,
        Set<String> tasks,
        Map<String, Hours> hours,
        Map<Stay, Lasting> stays,
        Function<String, Optional<String>> personOfCpr,
        Predicate<String> erased,
        Map<String, String> merged) {

    public static KnownKeys none() {
        return new KnownKeys(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                cpr -> Optional.empty(),
                number -> false,
                Map.of());
    }

    /** A part of the day, open where nothing is said. */
    public record Hours(Optional<LocalTime> from, Optional<LocalTime> until) {}

    /** @param end empty while nobody knows @param minutes per week, where they are known */
    public record Lasting(Optional<LocalDate> end, String instrument, Optional<Integer> minutes) {}

    /** A person at a workplace from a day on. */
    public record Stay(String person, String pNumber, LocalDate start) {}
}
