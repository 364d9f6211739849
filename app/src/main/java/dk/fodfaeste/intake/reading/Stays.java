package dk.fodfaeste.intake.reading;

import dk.fodfaeste.intake.reading.KnownKeys.Stay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who is where and when, held and brought: one person is at one workplace once at a time. */
final class Stays {

    private record Place(String person, String pNumber) {}

    /** @param row of the file, or null for a course that the organisation holds */
    private record Period(
            LocalDate start, LocalDate end, @Nullable Fields row) {
        boolean overlaps(Period other) {
            return !start.isAfter(other.end) && !other.start.isAfter(end);
        }
    }

    private final Map<Place, TreeMap<LocalDate, Period>> periods = new HashMap<>();

    Stays(Map<Stay, Optional<LocalDate>> held) {
        held.forEach((stay, end) -> put(stay, end, null));
    }

    /** An end that the file does not say stays what it was. */
    void add(Stay stay, Optional<LocalDate> end, Fields row) {
        Period before = at(stay).get(stay.start());
        put(stay, end.or(() -> Optional.ofNullable(before).map(Period::end)), row);
    }

    private void put(Stay stay, Optional<LocalDate> end, @Nullable Fields row) {
        at(stay).put(stay.start(), new Period(stay.start(), end.orElse(LocalDate.MAX), row));
    }

    private TreeMap<LocalDate, Period> at(Stay stay) {
        return periods.computeIfAbsent(new Place(stay.person(), stay.pNumber()), place -> new TreeMap<>());
    }

    /** Refuses the row of the stay when it overlaps one that is held or stands above it. @return whether it did */
    boolean refuseOverlap(Stay stay) {
        Period period = at(stay).get(stay.start());
        if (period == null || period.row() == null) {
            return false;
        }
        Fields row = period.row();
        List<Period> others = at(stay).values().stream()
                .filter(other -> !other.start().equals(period.start()) && other.overlaps(period))
                .filter(other -> other.row() == null || other.row().number() < row.number())
                .toList();
        for (Period other : others) {
            String key = other.row() == null ? "intake.expected.noOverlapHeld" : "intake.expected.noOverlap";
            row.refuse(
                    "start",
                    key,
                    other.row() == null ? "" : String.valueOf(other.row().number()));
        }
        return !others.isEmpty();
    }
}
