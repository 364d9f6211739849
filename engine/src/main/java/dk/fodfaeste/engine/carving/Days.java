package dk.fodfaeste.engine.carving;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sets of sittings make a day that holds together. A day depends on its sittings only, and not on which day it is, so that every
 * set is laid out once. Not for more than one thread.
 */
final class Days {

    /** Minutes that a day counts as being too long when its sittings find no order. */
    private static final int NO_ORDER = 30;

    private final CarvingPolicy policy;
    private final int longestDay;
    private final DaySequencer sequencer;
    private final Map<List<Integer>, Day> known = new HashMap<>();

    Days(CarvingPolicy policy, int longestDay) {
        this.policy = policy;
        this.longestDay = longestDay;
        this.sequencer = new DaySequencer(policy, longestDay);
    }

    /**
     * A set of sittings, looked at as a day.
     *
     * @param layout the shortest day; empty when the sittings make no day that holds together
     * @param fault by how many minutes it fails to hold together; 0 when it does, so that a search can tell nearly from not at all
     * @param presence minutes from coming to going; where the day does not hold together, what it would take at least
     */
    record Day(Optional<DayLayout> layout, int fault, int presence) {}

    Day day(DayOfWeek day, Collection<Choice> choices) {
        List<CarvableTask> sittings = sittings(day, choices);
        List<Integer> key = new ArrayList<>(sittings.size());
        for (CarvableTask sitting : sittings) {
            key.add(sitting.index());
        }
        Day before = known.get(key);
        if (before != null) {
            return before;
        }
        Day looked = look(sittings);
        known.put(key, looked);
        return looked;
    }

    private Day look(List<CarvableTask> sittings) {
        int atLeast = sequencer.atLeast(sittings);
        if (isolates(sittings)) {
            return new Day(Optional.empty(), policy.leastMinutesAlone() - minutes(sittings), atLeast);
        }
        return sequencer
                .layout(sittings)
                .map(layout -> new Day(Optional.of(layout), 0, layout.presence()))
                .orElseGet(() -> new Day(Optional.empty(), Math.max(NO_ORDER, atLeast - longestDay), atLeast));
    }

    /** A day of one task that is too short to come for. */
    private boolean isolates(List<CarvableTask> sittings) {
        boolean alone = sittings.stream().distinct().count() == 1;
        return alone && minutes(sittings) < policy.leastMinutesAlone();
    }

    private static int minutes(List<CarvableTask> sittings) {
        return sittings.stream().mapToInt(CarvableTask::minutes).sum();
    }

    private static List<CarvableTask> sittings(DayOfWeek day, Collection<Choice> choices) {
        List<CarvableTask> sittings = new ArrayList<>();
        for (Choice choice : choices) {
            for (int turn = choice.pattern().turns(day); turn > 0; turn--) {
                sittings.add(choice.task());
            }
        }
        sittings.sort(Comparator.comparingInt(CarvableTask::index));
        return sittings;
    }
}
