package dk.fodfaeste.engine.carving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that could be in a job of the person.
 *
 * @param index in the list of all that could; two of one week are the same when their indices are
 * @param from earliest start, minutes of the day, for workplace and person
 * @param until latest end
 * @param place number of the place at the workplace
 * @param patterns days on which it can be done, at least one way
 */
record CarvableTask(int index, TaskShare share, int from, int until, int place, List<WeekPattern> patterns) {

    int minutes() {
        return share.task().minutes();
    }

    int minutesPerWeek() {
        return share.task().minutesPerWeek();
    }

    long contribution() {
        return share.contribution();
    }

    /** Whether the two can take each other's place in a day. */
    boolean isTwinOf(CarvableTask other) {
        return minutes() == other.minutes() && from == other.from && until == other.until && place == other.place;
    }

    /** The index says which task it is: the searches compare millions of them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CarvableTask task && task.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
