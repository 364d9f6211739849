package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.Opening;
import java.util.List;

/** The distinct sets of gate tests that openings ask, numbered. */
final class GateSets {

    private final Numbering<GateTest> tests = new Numbering<>();
    private final Numbering<List<Integer>> sets = new Numbering<>();

    int of(Opening opening) {
        return sets.of(GateTest.of(opening).stream().map(tests::of).sorted().toList());
    }

    /** Of every set, the lanes that pass all its tests. @param people by lane, null where nobody sits */
    long[] lanesThatPass(Availability[] people) {
        long[] passed = new long[tests.size()];
        for (int test = 0; test < passed.length; test++) {
            passed[test] = lanesThatPass(tests.get(test), people);
        }
        long[] open = new long[sets.size()];
        for (int set = 0; set < open.length; set++) {
            open[set] = all(set, passed);
        }
        return open;
    }

    /** The lanes that pass one set alone. */
    long lanesThatPass(int set, Availability[] people) {
        long open = -1;
        for (int test : sets.get(set)) {
            open &= lanesThatPass(tests.get(test), people);
        }
        return open;
    }

    private static long lanesThatPass(GateTest test, Availability[] people) {
        long passed = 0;
        for (int lane = 0; lane < people.length; lane++) {
            if (people[lane] != null && test.passes(people[lane])) {
                passed |= 1L << lane;
            }
        }
        return passed;
    }

    private long all(int set, long[] passed) {
        long open = -1;
        for (int test : sets.get(set)) {
            open &= passed[test];
        }
        return open;
    }
}
