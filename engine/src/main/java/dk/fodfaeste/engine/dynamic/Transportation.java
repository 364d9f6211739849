package dk.fodfaeste.engine.dynamic;

import java.util.Arrays;

/**
 * The linear relaxation of a placement: every person of a case counts alone, so that a case may be split over places. It is a
 * transportation problem, and its optimum in whole persons is an optimum in fractions too.
 *
 * <p>Kept is who stands where, and for every two places the most that somebody gains who moves from the one to the other. Whoever is not
 * placed stands nowhere, which is a place of its own with room for all, worth 0. So a residual path is a path over places alone, however
 * many cases there are. {@link TransportationSolver} finds the paths, {@link #move} goes them.
 */
final class Transportation {

    private static final long NOBODY = PersonScale.INCOMPATIBLE * 2;

    final int nowhere;
    private final int columns;
    private final int[] room;
    private int[] persons = new int[0];
    private int[] position = new int[0];
    private long[][] worth = new long[0][];
    private int[] size = new int[0];
    private int cases;
    private final int[][] present;
    private final int[] presentCount;
    private final long[] gain;
    private final int[] mover;
    private long value;

    Transportation(int places) {
        nowhere = places;
        columns = places + 1;
        room = new int[columns];
        present = new int[columns][16];
        presentCount = new int[columns];
        gain = new long[columns * columns];
        mover = new int[columns * columns];
    }

    /** Empties everything. */
    void clear(int[] capacity) {
        cases = 0;
        value = 0;
        System.arraycopy(capacity, 0, room, 0, nowhere);
        room[nowhere] = Integer.MAX_VALUE / 2;
        Arrays.fill(presentCount, 0);
        Arrays.fill(gain, NOBODY);
        Arrays.fill(mover, -1);
    }

    /** Adds a case, all of it at one place, whether or not there is room. */
    void add(long[] row, int people, int place) {
        int someone = cases++;
        if (size.length < cases) {
            grow();
        }
        worth[someone] = row;
        size[someone] = people;
        Arrays.fill(persons, someone * columns, cases * columns, 0);
        room[place] -= people;
        value += people * row[place];
        enter(someone, place, people);
    }

    private void grow() {
        int larger = Math.max(64, cases * 2);
        worth = Arrays.copyOf(worth, larger);
        size = Arrays.copyOf(size, larger);
        persons = Arrays.copyOf(persons, larger * columns);
        position = Arrays.copyOf(position, larger * columns);
    }

    private void enter(int someone, int place, int people) {
        int cell = someone * columns + place;
        if (persons[cell] == 0) {
            if (presentCount[place] == present[place].length) {
                present[place] = Arrays.copyOf(present[place], presentCount[place] * 2);
            }
            position[cell] = presentCount[place];
            present[place][presentCount[place]++] = someone;
            offer(someone, place);
        }
        persons[cell] += people;
    }

    private void offer(int someone, int place) {
        long[] row = worth[someone];
        int base = place * columns;
        for (int to = 0; to < columns; to++) {
            if (row[to] - row[place] > gain[base + to]) {
                gain[base + to] = row[to] - row[place];
                mover[base + to] = someone;
            }
        }
    }

    private void leave(int someone, int place, int people) {
        int cell = someone * columns + place;
        persons[cell] -= people;
        if (persons[cell] == 0) {
            int last = present[place][--presentCount[place]];
            present[place][position[cell]] = last;
            position[last * columns + place] = position[cell];
            for (int to = 0; to < columns; to++) {
                if (mover[place * columns + to] == someone) {
                    lookAgain(place, to);
                }
            }
        }
    }

    private void lookAgain(int place, int to) {
        long most = NOBODY;
        int best = -1;
        int[] here = present[place];
        for (int index = 0; index < presentCount[place]; index++) {
            long[] row = worth[here[index]];
            if (row[to] - row[place] > most) {
                most = row[to] - row[place];
                best = here[index];
            }
        }
        gain[place * columns + to] = most;
        mover[place * columns + to] = best;
    }

    /** What the best mover gains per person who goes; far below zero where nobody can. */
    long gain(int from, int to) {
        return gain[from * columns + to];
    }

    /** How many persons can make the best move. */
    int movable(int from, int to) {
        return persons[mover[from * columns + to] * columns + from];
    }

    void move(int from, int to, int people) {
        int someone = mover[from * columns + to];
        value += people * (worth[someone][to] - worth[someone][from]);
        leave(someone, from, people);
        enter(someone, to, people);
        room[from] += people;
        room[to] -= people;
    }

    /** Persons that a place can still take; negative where it holds more than it has room for. */
    int room(int place) {
        return room[place];
    }

    int persons(int someone, int place) {
        return persons[someone * columns + place];
    }

    long value() {
        return value;
    }
}
