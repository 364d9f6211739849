package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Opening;
import org.jspecify.annotations.Nullable;

/** The distinct gate tests of all openings, numbered. */
final class GateTests {

    private final Numbering<GateTest> tests = new Numbering<>();

    /** What the opening's gates ask, in numbers. */
    int[] of(Opening opening) {
        return GateTest.of(opening).stream().mapToInt(tests::of).sorted().toArray();
    }

    /** Of every test the lanes that pass it. @param people by lane, null where nobody sits: an empty lane passes none */
    long[] lanesThatPass(@Nullable Availability[] people) {
        long[] passed = new long[tests.size()];
        for (int test = 0; test < passed.length; test++) {
            passed[test] = lanesThatPass(test, people);
        }
        return passed;
    }

    long lanesThatPass(int test, @Nullable Availability[] people) {
        GateTest gate = tests.get(test);
        long passed = 0;
        for (int lane = 0; lane < people.length; lane++) {
            Availability person = people[lane];
            if (person != null && gate.passes(person)) {
                passed |= 1L << lane;
            }
        }
        return passed;
    }
}
