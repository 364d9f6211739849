package dk.fodfaeste.engine.carving;

import org.jspecify.annotations.Nullable;

/**
 * An order of some sittings of a day, with all the times at which it could run: its sittings follow each other without a hole, but for
 * one break. An order that ends at {@code e} keeps the person for {@code max(e − latestComing, presence)} minutes.
 *
 * @param last index of the last sitting
 * @param hadBreak whether the break lies behind it
 * @param afterBreak whether the break lies right before the last sitting
 * @param earliestEnd of the last sitting, minutes of the day
 * @param latestEnd of the last sitting
 * @param latestComing the latest start of the first sitting
 * @param presence the least minutes from coming to going
 * @param before the order without the last sitting
 */
record DayLabel(
        int last,
        boolean hadBreak,
        boolean afterBreak,
        int earliestEnd,
        int latestEnd,
        int latestComing,
        int presence,
        @Nullable DayLabel before) {

    static DayLabel first(int index, CarvableTask task) {
        int latestComing = task.until() - task.minutes();
        return new DayLabel(
                index, false, false, task.from() + task.minutes(), task.until(), latestComing, task.minutes(), null);
    }

    /** The sitting right after this order. @param walk minutes on the way to it */
    DayLabel then(int index, CarvableTask task, int walk) {
        return new DayLabel(
                index,
                hadBreak,
                false,
                Math.max(earliestEnd + walk, task.from()) + task.minutes(),
                Math.min(latestEnd + walk + task.minutes(), task.until()),
                latestComing,
                presence + walk + task.minutes(),
                this);
    }

    /** The sitting after this order and the day's break. */
    DayLabel thenAfterBreak(int index, CarvableTask task, int walk, CarvingPolicy policy) {
        int shortest = walk + policy.shortestBreak();
        return new DayLabel(
                index,
                true,
                true,
                Math.max(earliestEnd + shortest, task.from()) + task.minutes(),
                Math.min(latestEnd + walk + policy.longestBreak() + task.minutes(), task.until()),
                latestEnd - presence,
                presence + shortest + task.minutes(),
                this);
    }

    boolean isPossible() {
        return earliestEnd <= latestEnd;
    }

    /** Minutes of the person's day when it ends as early as it can, which is also when it is shortest. */
    int shortest() {
        return Math.max(earliestEnd - latestComing, presence);
    }

    /** Whether whatever can follow the other can follow this one, as early, as late, and in no longer a day. */
    boolean dominates(DayLabel other) {
        return last == other.last
                && (!hadBreak || other.hadBreak)
                && earliestEnd <= other.earliestEnd
                && latestEnd >= other.latestEnd
                && latestComing >= other.latestComing
                && presence <= other.presence;
    }
}
