package dk.fodfaeste.platform.week;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.platform.week.WeekDrawing.Block;
import dk.fodfaeste.platform.week.WeekEntry.Kind;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What overlaps lies beside each other, and everything is drawn. */
class WeekDrawingTest {

    private static final IsoWeek WEEK = new IsoWeek(2026, 48);

    @Test
    void anEmptyWeekHasFiveDaysAndNoHours() {
        WeekDrawing drawing = WeekDrawing.of(WEEK, List.of());
        assertThat(drawing.isEmpty()).isTrue();
        assertThat(drawing.days()).hasSize(5);
        assertThat(drawing.hours()).isZero();
        assertThat(drawing.days().getFirst().date()).contains(WEEK.monday());
    }

    @Test
    void theHoursReachAsFarAsWhatIsDrawn() {
        WeekDrawing usual = WeekDrawing.of(WEEK, List.of(entry(DayOfWeek.MONDAY, 600, 660, Kind.TALK)));
        assertThat(usual.fromHour()).isEqualTo(8);
        assertThat(usual.untilHour()).isEqualTo(16);
        WeekDrawing wide = WeekDrawing.of(WEEK, List.of(entry(DayOfWeek.SATURDAY, 375, 1265, Kind.THERE)));
        assertThat(wide.fromHour()).isEqualTo(6);
        assertThat(wide.untilHour()).isEqualTo(22);
        assertThat(wide.days()).hasSize(6);
        Block block = wide.days().getLast().blocks().getFirst();
        assertThat(wide.row(block)).isEqualTo(2);
        assertThat(wide.rows(block)).isEqualTo(60);
        assertThat(wide.row(LocalTime.of(8, 0))).isEqualTo(9);
    }

    @Test
    void twoOfOneKindAtTheSameTimeAreOneBlockAndOthersLieBeside() {
        List<Block> blocks = blocks(List.of(
                entry(DayOfWeek.MONDAY, 480, 600, Kind.THERE),
                entry(DayOfWeek.MONDAY, 480, 600, Kind.THERE),
                entry(DayOfWeek.MONDAY, 540, 570, Kind.TALK),
                entry(DayOfWeek.MONDAY, 600, 660, Kind.TALK)));
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0).entries()).hasSize(2);
        assertThat(blocks.get(0).lanes()).isEqualTo(2);
        assertThat(blocks.get(1).lane()).isEqualTo(2);
        assertThat(blocks.get(2).lanes()).isEqualTo(1);
    }

    @Test
    void moreThanFourBesideEachOtherAreOneBlockThatListsThem() {
        List<WeekEntry> many = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            many.add(entry(DayOfWeek.MONDAY, 480 + each, 600 + 30 * each, Kind.THERE));
        }
        List<Block> blocks = blocks(many);
        assertThat(blocks).hasSize(1);
        assertThat(blocks.getFirst().entries()).hasSize(5);
        assertThat(blocks.getFirst().isOneTime()).isFalse();
        assertThat(blocks.getFirst().at()).isEqualTo(new Stretch(480, 720));
    }

    @Test
    void theNightsWhenTheClockChangesSaySo() {
        WeekDrawing spring =
                WeekDrawing.of(new IsoWeek(2027, 12), List.of(entry(DayOfWeek.SUNDAY, 90, 210, Kind.TALK)));
        assertThat(spring.days().getLast().clock()).hasValueSatisfying(change -> {
            assertThat(change.forward()).isTrue();
            assertThat(change.at()).isEqualTo(LocalTime.of(2, 0));
        });
        WeekDrawing autumn =
                WeekDrawing.of(new IsoWeek(2026, 43), List.of(entry(DayOfWeek.SUNDAY, 90, 210, Kind.TALK)));
        assertThat(autumn.days().getLast().clock()).hasValueSatisfying(change -> {
            assertThat(change.forward()).isFalse();
            assertThat(change.at()).isEqualTo(LocalTime.of(3, 0));
        });
        assertThat(spring.days().getFirst().clock()).isEmpty();
    }

    /** The fewest lanes there can be, nothing upon another, and nothing left out. */
    @Property
    void nothingLiesUponAnother(@ForAll long seed) {
        Random chance = new Random(seed);
        List<WeekEntry> entries = new ArrayList<>();
        for (int each = chance.nextInt(12); each > 0; each--) {
            int from = 300 + 5 * chance.nextInt(150);
            entries.add(entry(
                    DayOfWeek.MONDAY,
                    from,
                    from + 5 + 5 * chance.nextInt(40),
                    Kind.values()[chance.nextInt(Kind.values().length)]));
        }
        List<Block> blocks = blocks(entries);
        assertThat(blocks.stream().flatMap(block -> block.entries().stream()))
                .containsExactlyInAnyOrderElementsOf(entries);
        for (Block one : blocks) {
            assertThat(one.lanes()).isBetween(1, 4);
            assertThat(one.lane()).isBetween(1, one.lanes());
            for (Block other : blocks) {
                if (one != other && one.at().inQuarters().overlaps(other.at().inQuarters())) {
                    assertThat(one.lane()).isNotEqualTo(other.lane());
                    assertThat(one.lanes()).isEqualTo(other.lanes());
                }
            }
        }
    }

    private static List<Block> blocks(List<WeekEntry> entries) {
        return WeekDrawing.of(WEEK, entries).days().getFirst().blocks();
    }

    private static WeekEntry entry(DayOfWeek day, int from, int until, Kind kind) {
        return new WeekEntry(
                day,
                Optional.of(new Stretch(from, until)),
                kind,
                Told.of("week.name", "Amal " + from),
                List.of(),
                Optional.empty());
    }
}
