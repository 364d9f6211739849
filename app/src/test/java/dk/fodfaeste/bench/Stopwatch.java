package dk.fodfaeste.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long a piece of work takes by the clock on the wall, which other work beside it moves, and how long it computes. */
final class Stopwatch {

    private final Taken taken;

    Stopwatch(Taken taken) {
        this.taken = taken;
    }

    void print(String what, Work work) throws Exception {
        print(what, 1, turn -> {}, work);
    }

    /**
     * The middle of some times.
     *
     * @param before what each turn needs, and is not counted
     */
    void print(String what, int times, Turn before, Work work) throws Exception {
        double[] seconds = new double[times];
        double computing = 0;
        for (int turn = 0; turn < times; turn++) {
            before.run(turn);
            double computed = taken.computing();
            long begun = System.nanoTime();
            work.run();
            seconds[turn] = (System.nanoTime() - begun) / 1e9;
            computing += taken.computing() - computed;
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT, "%-60s %9.3f s, computing %9.3f s%n", what, seconds[times / 2], computing / times);
    }

    interface Work {
        void run() throws Exception;
    }

    interface Turn {
        void run(int turn) throws Exception;
    }
}
