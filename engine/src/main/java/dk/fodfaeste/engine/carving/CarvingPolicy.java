package dk.fodfaeste.engine.carving;

import java.util.List;

/**
 * What makes a carved job hold together for a person, in one place; the administration shows it.
 *
 * @param walkingMinutes from one place of the workplace to another
 * @param shortestBreak minutes; a shorter hole between two tasks is not planned at all
 * @param longestBreak minutes; at most one break lies in a day
 * @param leastMinutesAlone a day of one single task must be this long at least: a shorter one is not worth the way and isolates
 * @param mostMinutesPerWeek for a person whose own limit is not known; full time, 37 hours (BAB § 60(5))
 * @param exactUpTo so many tasks are solved by exhaustive search, more by local search
 * @param exactNodes most nodes of the exhaustive search; past them its best is a start for the local search
 * @param moves of the local search, so that it ends at the same answer on every machine; 0 for none
 * @param pieceSize tasks that an exact piece of a larger inventory sets free
 * @param piecesInVain so many pieces in a row that bring nothing end the search
 * @param sizes shares of the week of the best job, largest first, for which a job is sought too: a start that is small enough
 */
public record CarvingPolicy(
        int walkingMinutes,
        int shortestBreak,
        int longestBreak,
        int leastMinutesAlone,
        int mostMinutesPerWeek,
        int exactUpTo,
        long exactNodes,
        long moves,
        int pieceSize,
        int piecesInVain,
        List<Double> sizes) {

    public CarvingPolicy {
        if (walkingMinutes < 0 || shortestBreak < 1 || longestBreak < shortestBreak) {
            throw new IllegalArgumentException("walking takes 0 minutes or more, and a break from " + shortestBreak
                    + " cannot end at " + longestBreak);
        }
        sizes = List.copyOf(sizes);
    }

    public static CarvingPolicy standard() {
        return new CarvingPolicy(5, 15, 60, 60, 2220, 14, 1_000_000, 5_000, 10, 80, List.of(2.0 / 3, 1.0 / 3));
    }

    public CarvingPolicy withWalkingMinutes(int minutes) {
        return new CarvingPolicy(
                minutes,
                shortestBreak,
                longestBreak,
                leastMinutesAlone,
                mostMinutesPerWeek,
                exactUpTo,
                exactNodes,
                moves,
                pieceSize,
                piecesInVain,
                sizes);
    }

    public CarvingPolicy withSizes(List<Double> shares) {
        return new CarvingPolicy(
                walkingMinutes,
                shortestBreak,
                longestBreak,
                leastMinutesAlone,
                mostMinutesPerWeek,
                exactUpTo,
                exactNodes,
                moves,
                pieceSize,
                piecesInVain,
                shares);
    }

    /** The plain answer, task by task, without any search: the baseline of measurements. */
    public CarvingPolicy greedy() {
        return withSearch(0, 0, 0);
    }

    /** Local search whatever the size, to measure it against the exact answer. */
    public CarvingPolicy withoutExactAnswer() {
        return withSearch(0, moves, piecesInVain);
    }

    private CarvingPolicy withSearch(int exact, long moving, int inVain) {
        return new CarvingPolicy(
                walkingMinutes,
                shortestBreak,
                longestBreak,
                leastMinutesAlone,
                mostMinutesPerWeek,
                exact,
                exactNodes,
                moving,
                pieceSize,
                inVain,
                sizes);
    }
}
