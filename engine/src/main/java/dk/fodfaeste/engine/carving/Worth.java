package dk.fodfaeste.engine.carving;

import java.util.Comparator;

/**
 * What a week of tasks is worth: its relief times fit first; among equals the one with fewer days to come for, then the one that keeps
 * the person for a shorter time.
 *
 * @param contribution sum of the tasks' contributions
 * @param days with at least one sitting
 * @param presence minutes a week from coming to going
 */
record Worth(long contribution, int days, int presence) implements Comparable<Worth> {

    static final Worth NOTHING = new Worth(0, 0, 0);

    private static final Comparator<Worth> ORDER = Comparator.comparingLong(Worth::contribution)
            .thenComparing(Comparator.comparingInt(Worth::days).reversed())
            .thenComparing(Comparator.comparingInt(Worth::presence).reversed());

    @Override
    public int compareTo(Worth other) {
        return ORDER.compare(this, other);
    }
}
