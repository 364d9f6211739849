package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.index.Shortlisted;
import dk.fodfaeste.engine.plan.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The best openings of a person.
 *
 * @param length how many of the best were asked for, 1 or more
 * @param looked the answer, the best first; shorter where there are no more
 * @param proposable those of them that the plan chooses from, the best first
 */
record PersonShortlist(int length, List<Shortlisted> looked, List<Shortlisted> proposable) {

    private static final int LONGER = 4;

    /** A value in millionths, as plans count it. */
    static long units(Shortlisted opening) {
        return Math.round(opening.value() * Plan.UNIT);
    }

    /** Whether there are no more than were looked at. */
    boolean isWhole() {
        return looked.size() < length;
    }

    /** No opening that was not looked at is worth more; in millionths. */
    long least() {
        return units(looked.getLast());
    }

    boolean holds(Shortlisted opening) {
        return proposable.stream().anyMatch(each -> each.opening().equals(opening.opening()));
    }

    int longerLength() {
        return LONGER * length;
    }

    /** @param best as many as {@link #longerLength}, where there are so many */
    PersonShortlist longer(List<Shortlisted> best) {
        return new PersonShortlist(longerLength(), best, proposable);
    }

    PersonShortlist with(List<Shortlisted> more, Comparator<Shortlisted> order) {
        return new PersonShortlist(
                length,
                looked,
                Stream.concat(proposable.stream(), more.stream()).sorted(order).toList());
    }
}
