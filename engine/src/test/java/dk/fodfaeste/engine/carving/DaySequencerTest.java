package dk.fodfaeste.engine.carving;

import static dk.fodfaeste.engine.carving.Workplaces.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DaySequencerTest {

    private static final int NINE = 540;

    @Test
    void tasksOfOnePlaceFollowEachOtherAndTheWayBetweenPlacesTakesItsTime() {
        DayLayout layout = layout(task(0, 30, NINE, 900, 0), task(1, 20, NINE, 900, 1), task(2, 10, NINE, 900, 0))
                .orElseThrow();

        assertThat(layout.presence()).isEqualTo(65);
        assertThat(layout.placed()).extracting(DayLayout.Placed::start).containsExactly(NINE, 570, 585);
    }

    @Test
    void thePersonComesAsLateAsTheFirstTaskAllows() {
        DayLayout layout =
                layout(task(0, 30, NINE, 660, 0), task(1, 30, 660, 720, 0)).orElseThrow();

        assertThat(layout.presence()).isEqualTo(60);
        assertThat(layout.placed()).extracting(DayLayout.Placed::start).containsExactly(630, 660);
    }

    @Test
    void oneBreakBridgesAHoleThatIsNotTooLong() {
        assertThat(layout(task(0, 30, NINE, 570, 0), task(1, 30, 630, 660, 0)))
                .map(DayLayout::presence)
                .contains(120);
        assertThat(layout(task(0, 30, NINE, 570, 0), task(1, 30, 635, 665, 0))).isEmpty();
        assertThat(layout(task(0, 30, NINE, 570, 0), task(1, 30, 585, 615, 0)))
                .map(DayLayout::presence)
                .contains(75);
        assertThat(layout(task(0, 30, NINE, 570, 0), task(1, 30, 580, 610, 0))).isEmpty();
    }

    @Test
    void twoBreaksAreOneTooMany() {
        assertThat(layout(task(0, 30, NINE, 570, 0), task(1, 30, 600, 630, 0), task(2, 30, 660, 690, 0)))
                .isEmpty();
    }

    @Test
    void turnsOfOneTaskHaveSomethingBetweenThem() {
        CarvableTask wipe = task(0, 20, NINE, 900, 0);
        CarvableTask post = task(1, 20, NINE, 900, 0);

        assertThat(layout(wipe, wipe)).map(DayLayout::presence).contains(55);
        assertThat(layout(wipe, wipe, post)).map(DayLayout::presence).contains(60);
        assertThat(layout(wipe, wipe, wipe)).isEmpty();
    }

    @Test
    void aDayIsNoLongerThanThePersonsLongest() {
        CarvableTask half = task(0, 90, NINE, 900, 0);

        assertThat(new DaySequencer(POLICY, 180).layout(List.of(half, task(1, 90, NINE, 900, 0))))
                .isPresent();
        assertThat(new DaySequencer(POLICY, 180).layout(List.of(half, task(1, 90, NINE, 900, 1))))
                .isEmpty();
        assertThat(new DaySequencer(POLICY, 149).layout(List.of(task(0, 30, NINE, 570, 0), task(1, 60, 630, 690, 0))))
                .isEmpty();
        assertThat(new DaySequencer(POLICY, 150).layout(List.of(task(0, 30, NINE, 570, 0), task(1, 60, 630, 690, 0))))
                .isPresent();
    }

    @Property(tries = 300)
    void noOrderAndNoStartMakesAShorterDay(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<CarvableTask> sittings = new ArrayList<>();
        for (int index = 0; index < 1 + random.nextInt(4); index++) {
            int minutes = 5 * (1 + random.nextInt(8));
            int from = NINE + 5 * random.nextInt(24);
            CarvableTask task = task(index, minutes, from, from + minutes + 5 * random.nextInt(14), random.nextInt(2));
            sittings.add(task);
            if (random.nextInt(5) == 0) {
                sittings.add(task);
            }
        }
        int longestDay = 100 + 5 * random.nextInt(20);

        Optional<Integer> found =
                new DaySequencer(POLICY, longestDay).layout(sittings).map(DayLayout::presence);

        OptionalInt shortest = orders(sittings).stream()
                .flatMapToInt(order -> presences(order, 0, -1, false))
                .filter(presence -> presence <= longestDay)
                .min();
        assertThat(found).isEqualTo(shortest.isPresent() ? Optional.of(shortest.getAsInt()) : Optional.empty());
    }

    /** Every presence that the order can have, by trying all starts and breaks in steps of five minutes. */
    private static IntStream presences(List<CarvableTask> order, int index, int end, boolean hadBreak) {
        CarvableTask task = order.get(index);
        IntStream starts = index == 0
                ? IntStream.iterate(task.from(), start -> start <= task.until() - task.minutes(), start -> start + 5)
                : starts(order.get(index - 1), task, end, hadBreak);
        return starts.filter(start -> start >= task.from() && start + task.minutes() <= task.until())
                .flatMap(start -> {
                    int coming = index == 0 ? 0 : start - end;
                    boolean pause = index > 0 && coming > walk(order.get(index - 1), task);
                    return index + 1 == order.size()
                            ? IntStream.of(coming + task.minutes())
                            : presences(order, index + 1, start + task.minutes(), hadBreak || pause)
                                    .map(rest -> rest + coming + task.minutes());
                });
    }

    private static IntStream starts(CarvableTask before, CarvableTask task, int end, boolean hadBreak) {
        int walk = walk(before, task);
        IntStream afterBreak = hadBreak
                ? IntStream.empty()
                : IntStream.iterate(
                        end + walk + POLICY.shortestBreak(),
                        start -> start <= end + walk + POLICY.longestBreak(),
                        start -> start + 5);
        return before.equals(task) ? afterBreak : IntStream.concat(IntStream.of(end + walk), afterBreak);
    }

    private static int walk(CarvableTask before, CarvableTask task) {
        return before.place() == task.place() ? 0 : POLICY.walkingMinutes();
    }

    private static List<List<CarvableTask>> orders(List<CarvableTask> sittings) {
        if (sittings.isEmpty()) {
            return List.of(List.of());
        }
        List<List<CarvableTask>> all = new ArrayList<>();
        for (int first = 0; first < sittings.size(); first++) {
            List<CarvableTask> rest = new ArrayList<>(sittings);
            CarvableTask head = rest.remove(first);
            for (List<CarvableTask> tail : orders(rest)) {
                List<CarvableTask> order = new ArrayList<>(List.of(head));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    private static Optional<DayLayout> layout(CarvableTask... sittings) {
        List<CarvableTask> sorted = new ArrayList<>(List.of(sittings));
        sorted.sort(Comparator.comparingInt(CarvableTask::index));
        return new DaySequencer(POLICY, 400).layout(sorted);
    }

    private static CarvableTask task(int index, int minutes, int from, int until, int place) {
        InventoryTask task = Workplaces.task("T" + index, minutes, 1);
        return new CarvableTask(
                index, TaskShare.of(task, 1), from, until, place, WeekPattern.of(1, Workplaces.WORKDAYS));
    }
}
