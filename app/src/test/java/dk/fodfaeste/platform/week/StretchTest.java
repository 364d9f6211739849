package dk.fodfaeste.platform.week;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.week.Stretch.Piece;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Minutes as they pass, laid on the clock of the wall. */
class StretchTest {

    private static final LocalDate FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate BACK = LocalDate.of(2026, 10, 25);

    @Test
    void anOrdinaryTalkIsWhereItSays() {
        assertThat(Stretch.passing(LocalDate.of(2026, 11, 23), LocalTime.of(9, 15), 45))
                .containsExactly(new Piece(LocalDate.of(2026, 11, 23), new Stretch(555, 600)));
    }

    @Test
    void whereTheClockGoesForwardItEndsAnHourLaterOnTheWall() {
        assertThat(Stretch.passing(FORWARD, LocalTime.of(1, 30), 60))
                .containsExactly(new Piece(FORWARD, new Stretch(90, 210)));
    }

    @Test
    void whereAnHourComesTwiceItGoesToTheEndOfThatHour() {
        assertThat(Stretch.passing(BACK, LocalTime.of(2, 30), 60))
                .containsExactly(new Piece(BACK, new Stretch(150, 180)));
        assertThat(Stretch.passing(BACK, LocalTime.of(1, 30), 180))
                .containsExactly(new Piece(BACK, new Stretch(90, 210)));
        assertThat(Stretch.passing(BACK, LocalTime.of(1, 30), 60))
                .containsExactly(new Piece(BACK, new Stretch(90, 150)));
    }

    @Test
    void whatGoesPastMidnightLiesOnBothDays() {
        LocalDate sunday = LocalDate.of(2027, 1, 3);
        assertThat(Stretch.passing(sunday, LocalTime.of(22, 0), 240))
                .containsExactly(
                        new Piece(sunday, new Stretch(1320, 1440)), new Piece(sunday.plusDays(1), new Stretch(0, 120)));
        assertThat(Stretch.passing(sunday, LocalTime.of(22, 0), 120))
                .containsExactly(new Piece(sunday, new Stretch(1320, 1440)));
    }

    @Property
    void withoutAChangeOfTheClockNothingIsLostOrAdded(
            @ForAll @IntRange(min = 0, max = 1439) int begins,
            @ForAll @IntRange(min = 5, max = 480) int minutes,
            @ForAll @IntRange(min = 0, max = 3000) int days) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(days);
        LocalTime at = LocalTime.ofSecondOfDay(begins * 60L);
        var start = day.atTime(at).atZone(WorkingTime.ZONE);
        boolean changes = !start.getOffset().equals(start.plusMinutes(minutes).getOffset())
                || !start.toLocalTime().equals(at);
        List<Piece> pieces = Stretch.passing(day, at, minutes);
        assertThat(pieces).isNotEmpty();
        if (!changes) {
            assertThat(pieces.stream()
                            .mapToInt(each -> each.at().until() - each.at().from())
                            .sum())
                    .isEqualTo(minutes);
            assertThat(Duration.between(LocalTime.MIDNIGHT, at).toMinutes())
                    .isEqualTo(pieces.getFirst().at().from());
        }
    }
}
