package dk.fodfaeste.engine.carousel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What came before.
 *
 * @param weeks in all stays together, begun weeks counted; days on which two stays ran count once
 * @param weeksHere the same, at the workplace of the planned stay
 * @param learned of each stay, the first first
 */
public record StayHistory(int weeks, int weeksHere, List<Learned> learned) {

    public StayHistory {
        learned = List.copyOf(learned);
    }

    /**
     * What was learned in a stay.
     *
     * @param observed dimensions, in order
     * @param firstObserved of these, the ones that no earlier stay had shown
     */
    public record Learned(Stay stay, Set<String> observed, Set<String> firstObserved) {}

    static StayHistory of(Collection<Stay> stays, UUID workplaceId, LocalDate today) {
        List<Stay> begun = stays.stream()
                .filter(stay -> !stay.startedOn().isAfter(today))
                .sorted(Comparator.comparing(Stay::startedOn).thenComparing(Stay::id))
                .toList();
        Set<String> before = new HashSet<>();
        List<Learned> learned = begun.stream()
                .map(stay -> {
                    Set<String> first = new TreeSet<>(stay.observed());
                    first.removeAll(before);
                    before.addAll(stay.observed());
                    return new Learned(stay, new TreeSet<>(stay.observed()), first);
                })
                .toList();
        return new StayHistory(
                weeks(begun.stream(), today),
                weeks(begun.stream().filter(stay -> stay.workplaceId().equals(workplaceId)), today),
                learned);
    }

    /** In some stays together, begun weeks counted; days on which two ran count once, and none after today. */
    public static int weeks(Collection<Stay> stays, LocalDate today) {
        return weeks(
                stays.stream()
                        .filter(stay -> !stay.startedOn().isAfter(today))
                        .sorted(Comparator.comparing(Stay::startedOn)),
                today);
    }

    /** @param stays by their first day */
    private static int weeks(Stream<Stay> stays, LocalDate today) {
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Stay stay : stays.toList()) {
            LocalDate end = stay.endedOn().filter(day -> !day.isAfter(today)).orElse(today);
            LocalDate from = stay.startedOn().isAfter(counted) ? stay.startedOn() : counted.plusDays(1);
            if (!from.isAfter(end)) {
                days += ChronoUnit.DAYS.between(from, end) + 1;
                counted = end;
            }
        }
        return Math.toIntExact(Math.ceilDiv(days, 7L));
    }
}
