package dk.fodfaeste.intake.reading;

import dk.fodfaeste.intake.reading.KnownKeys.Lasting;
import dk.fodfaeste.intake.reading.KnownKeys.Stay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is where, when and how much, held and brought. One person is at one workplace once at a time, and no more than a full week in all. Two
 * courses within one week are what many have, a practice beside hours with pay; they are shown, and two practices for themselves.
 */
final class Stays {

    /** A full week of 37 hours. */
    private static final int FULL_WEEK = 37 * 60;

    private static final String PRACTICE = "WORK_PLACEMENT";

    /** More of one person's courses at the same time are looked at no further. */
    private static final int AT_ONCE = 100;

    private final Map<String, NavigableMap<LocalDate, Map<String, Period>>> persons = new HashMap<>();
    private final Notices notices;

    Stays(Map<Stay, Lasting> held, Notices notices) {
        this.notices = notices;
        held.forEach((stay, lasting) -> put(stay, lasting, null));
    }

    /** An end, and hours, that the file does not say stay what they were. */
    void add(Stay stay, Lasting said, Fields row) {
        Optional<Period> before = Optional.ofNullable(at(stay).get(stay.pNumber()));
        put(
                stay,
                new Lasting(
                        said.end().or(() -> before.map(Period::end)),
                        said.instrument(),
                        said.minutes().or(() -> before.flatMap(Period::minutes))),
                row);
    }

    private void put(Stay stay, Lasting lasting, @Nullable Fields row) {
        at(stay).put(
                        stay.pNumber(),
                        new Period(
                                stay.pNumber(),
                                stay.start(),
                                lasting.end().orElse(LocalDate.MAX),
                                lasting.instrument(),
                                lasting.minutes(),
                                row));
    }

    private Map<String, Period> at(Stay stay) {
        return of(stay.person()).computeIfAbsent(stay.start(), day -> new HashMap<>());
    }

    private NavigableMap<LocalDate, Map<String, Period>> of(String person) {
        return persons.computeIfAbsent(person, first -> new TreeMap<>());
    }

    /** Refuses the row of the stay where it cannot be beside those that are held or stand above it. @return whether it did */
    boolean refuseOverlap(Stay stay) {
        Period period = at(stay).get(stay.pNumber());
        if (period == null || period.row() == null) {
            return false;
        }
        Fields row = period.row();
        List<Period> others = of(stay.person()).headMap(period.end(), true).values().stream()
                .flatMap(there -> there.values().stream())
                .filter(other -> other != period && other.overlaps(period) && other.isBefore(row))
                .limit(AT_ONCE)
                .toList();
        refuse(row, period, others);
        if (!row.isRefused() && !others.isEmpty()) {
            Optional<Period> practice = first(others.stream().filter(period::isPracticeAs));
            notices.add(practice.or(() -> first(others.stream()))
                    .orElseThrow()
                    .besides(row, practice.isPresent() ? "intake.notice.practices" : "intake.notice.besides"));
        }
        return row.isRefused();
    }

    private static void refuse(Fields row, Period period, List<Period> others) {
        first(others.stream().filter(other -> other.pNumber().equals(period.pNumber())))
                .ifPresent(other -> other.refuse(row, "start", "intake.expected.noOverlap"));
        int minutes = period.minutes().orElse(0);
        int most = others.stream()
                .mapToInt(other ->
                        onTheDay(other.start().isAfter(period.start()) ? other.start() : period.start(), others))
                .max()
                .orElse(0);
        if (minutes + most > FULL_WEEK && most > 0) {
            first(others.stream().filter(period::isPracticeAs))
                    .ifPresent(other -> other.refuse(row, "start", "intake.expected.onePractice"));
            first(others.stream()).ifPresent(other -> other.refuse(row, "timer_pr_uge", "intake.expected.fullWeek"));
        }
    }

    /** The row that stands above is named rather than a course that is held. */
    private static Optional<Period> first(Stream<Period> others) {
        return others.min(Comparator.comparingInt(
                other -> other.row() == null ? Integer.MAX_VALUE : other.row().number()));
    }

    private static int onTheDay(LocalDate day, List<Period> others) {
        return others.stream()
                .filter(other -> !other.start().isAfter(day) && !day.isAfter(other.end()))
                .mapToInt(other -> other.minutes().orElse(0))
                .sum();
    }

    /** @param row of the file, or null for a course that the organisation holds */
    private record Period(
            String pNumber,
            LocalDate start,
            LocalDate end,
            String instrument,
            Optional<Integer> minutes,
            @Nullable Fields row) {

        boolean overlaps(Period other) {
            return !start.isAfter(other.end) && !other.start.isAfter(end);
        }

        boolean isPracticeAs(Period other) {
            return instrument.equals(PRACTICE) && other.instrument.equals(PRACTICE);
        }

        boolean isBefore(Fields later) {
            return row == null || row.number() < later.number();
        }

        void refuse(Fields later, String column, String key) {
            later.refuse(column, row == null ? key + "Held" : key, row == null ? "" : String.valueOf(row.number()));
        }

        /** Names the row, or the workplace of the course that is held. */
        Notice besides(Fields later, String key) {
            return row == null
                    ? new Notice(SheetFormat.COURSES.sheet(), later.number(), key + "Held", pNumber)
                    : new Notice(SheetFormat.COURSES.sheet(), later.number(), key, String.valueOf(row.number()));
        }
    }
}
