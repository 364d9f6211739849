package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Which days an absence covers. */
class AbsenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Property
    void twoAbsencesOverlapWhereThereIsADayInBoth(
            @ForAll @IntRange(min = 0, max = 20) int first,
            @ForAll @IntRange(min = 0, max = 9) int days,
            @ForAll @IntRange(min = 0, max = 20) int other,
            @ForAll @IntRange(min = 0, max = 9) int otherDays) {
        Absence one = absence(first, days);
        Absence two = absence(other, otherDays);
        boolean shared =
                IntStream.rangeClosed(0, 30).mapToObj(MONDAY::plusDays).anyMatch(day -> one.isOn(day) && two.isOn(day));
        assertThat(one.overlaps(two)).isEqualTo(shared);
        assertThat(two.overlaps(one)).isEqualTo(shared);
    }

    private static Absence absence(int first, int days) {
        LocalDate begins = MONDAY.plusDays(first);
        return new Absence(UUID.randomUUID(), UUID.randomUUID(), Optional.empty(), begins, begins.plusDays(days), 0);
    }
}
