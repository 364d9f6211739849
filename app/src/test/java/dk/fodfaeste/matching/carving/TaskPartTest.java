package dk.fodfaeste.matching.carving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.companies.WorkTask;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A part of a task and what is left of it are the whole, and the rest is one task still. */
class TaskPartTest {

    @Property(seed = "4711")
    void partAndRestAreTheWhole(
            @ForAll @IntRange(min = 1, max = 480) int minutes,
            @ForAll @IntRange(min = 1, max = 40) int times,
            @ForAll @IntRange(min = 1, max = 480) int lessMinutes,
            @ForAll @IntRange(min = 1, max = 40) int lessTimes) {
        WorkTask task = task(minutes, times);
        boolean within = lessMinutes <= minutes && lessTimes <= times;
        if (!within || (lessMinutes < minutes && lessTimes < times)) {
            assertThatThrownBy(() -> new TaskPart(task, lessMinutes, lessTimes))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        TaskPart part = new TaskPart(task, lessMinutes, lessTimes);
        assertThat(part.asTask().minutesPerWeek() + part.minutesLeft()).isEqualTo(task.minutesPerWeek());
        assertThat(part.isWhole()).isEqualTo(part.minutesLeft() == 0);
        assertThat(part.minutesLeft() % (lessMinutes < minutes ? times : minutes))
                .as("the rest is one task")
                .isZero();
    }

    @Property(seed = "4711", tries = 50)
    void everyWayToCutATaskShorterOrLessOftenIsAPart(
            @ForAll @IntRange(min = 2, max = 60) int minutes, @ForAll @IntRange(min = 2, max = 20) int times) {
        WorkTask task = task(minutes, times);
        for (int less = 1; less <= minutes; less++) {
            assertThat(new TaskPart(task, less, times).minutesLeft()).isEqualTo((minutes - less) * times);
        }
        for (int less = 1; less <= times; less++) {
            assertThat(new TaskPart(task, minutes, less).minutesLeft()).isEqualTo(minutes * (times - less));
        }
    }

    private static WorkTask task(int minutes, int times) {
        return new WorkTask(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "1",
                "Vande planter",
                OptionalInt.of(minutes),
                OptionalInt.of(times),
                EnumSet.of(DayOfWeek.MONDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                1);
    }
}
