package dk.fodfaeste.engine.assignment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/**
 * While the gap is wide: two threads look for better assignments among the few pairs that could be part of a nearly optimal one. Each has
 * a core of its own, narrower than the gap leaves it; what they found is shared after equal portions of work.
 */
final class Pursuit {

    /** In cells of knapsack tables: about a fifth of a second. */
    static final long PORTION = 200_000_000;

    /** Portions that bring nothing, after which the tree goes on. */
    private static final int IN_VAIN = 30;

    /** Portions in which a side finds nothing better of its own, after which it takes another core. */
    private static final int TIRED = 10;

    /** Shares of the gap that a core is as wide as, in turn. */
    private static final double[] WIDTHS_OF_ONE = {0.04, 0.1, 0.06};

    private static final double[] WIDTHS_OF_OTHER = {0.07, 0.05, 0.14};

    /** Shares of the bound: a gap above it is wide. */
    private static final double WIDE = 0.001;

    private final Root root;
    private final Incumbent shared;
    private final BooleanSupplier stop;
    private final long portion;
    private final Side one;
    private final Side other;

    Pursuit(GapModel model, Root root, Incumbent shared, long portion, BooleanSupplier stop) {
        this.root = root;
        this.shared = shared;
        this.portion = portion;
        this.stop = stop;
        one = new Side(model, WIDTHS_OF_ONE);
        other = new Side(model, WIDTHS_OF_OTHER);
    }

    static boolean isWide(Root root, Incumbent incumbent) {
        return incumbent.cost() - root.lowestCost() > WIDE * Math.abs(root.lowestCost());
    }

    void run(ExecutorService thread) {
        int inVain = 0;
        while (inVain < IN_VAIN && isWide(root, shared) && !stop.getAsBoolean()) {
            long before = shared.cost();
            CompletableFuture<Void> beside = CompletableFuture.runAsync(other::run, thread);
            one.run();
            beside.join();
            one.report();
            other.report();
            inVain = shared.cost() < before ? 0 : inVain + 1;
        }
    }

    /** One of the two, with a core of its own. */
    private final class Side {

        private final GapModel model;
        private final double[] widths;
        private Incumbent own;
        private PathRelinking pathRelinking;
        private int turn;
        private int inVain;

        Side(GapModel model, double[] widths) {
            this.model = model;
            this.widths = widths;
            own = new Incumbent(model);
            pathRelinking = within(core(widths[0]));
        }

        private PathRelinking within(Branch core) {
            return new PathRelinking(model, core, core.within(root.agentsChoice()));
        }

        private Branch core(double width) {
            long gap = shared.cost() - root.lowestCost();
            Branch core = root.core(root.lowestCost() + Math.max(1, Math.round(width * gap)));
            return core.isDead() ? core(2 * width) : core;
        }

        void run() {
            long before = own.cost();
            pathRelinking.run(own, Integer.MAX_VALUE, new Effort(stop, portion));
            inVain = own.cost() < before ? 0 : inVain + 1;
        }

        /** Called while the other side rests. */
        void report() {
            if (own.exists()) {
                shared.offer(own.agentOf());
            }
            if (inVain == TIRED) {
                inVain = 0;
                own = new Incumbent(model);
                turn++;
                pathRelinking = within(core(widths[turn % widths.length]));
            }
        }
    }
}
