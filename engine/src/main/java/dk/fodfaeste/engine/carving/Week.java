package dk.fodfaeste.engine.carving;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The week that tasks are laid on: what could be done, and how much.
 *
 * @param tasks that could be in a job, by index
 * @param mostMinutes from coming to going, all days of the week together
 */
public record Week(List<CarvableTask> tasks, Days days, CarvingPolicy policy, int longestDay, int mostMinutes) {

    Week within(int minutes) {
        return new Week(tasks, days, policy, longestDay, minutes);
    }

    /** Empty when a day does not hold together or the week is too long. */
    Optional<Worth> worth(Collection<Choice> choices) {
        return layout(choices)
                .map(layout -> new Worth(
                        choices.stream()
                                .mapToLong(choice -> choice.task().contribution())
                                .sum(),
                        layout.size(),
                        layout.values().stream().mapToInt(DayLayout::presence).sum()));
    }

    boolean holds(Collection<Choice> choices) {
        return layout(choices).isPresent();
    }

    /** Every day that has sittings; empty when the choices do not hold together. */
    Optional<Map<DayOfWeek, DayLayout>> layout(Collection<Choice> choices) {
        Map<DayOfWeek, DayLayout> layouts = new EnumMap<>(DayOfWeek.class);
        int presence = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Choice> ofDay = choices.stream()
                    .filter(choice -> choice.pattern().turns(day) > 0)
                    .toList();
            if (!ofDay.isEmpty()) {
                Optional<DayLayout> layout = days.day(day, ofDay).layout();
                if (layout.isEmpty()) {
                    return Optional.empty();
                }
                presence += layout.get().presence();
                layouts.put(day, layout.get());
            }
        }
        return presence <= mostMinutes ? Optional.of(layouts) : Optional.empty();
    }
}
