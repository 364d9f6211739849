package dk.fodfaeste.engine.assignment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/**
 * While the gap is wide: two threads look for better assignments among the few pairs that could be part of a nearly optimal one. Each has
 * a core of its own, of a few pairs for each job however wide the gap still is. They dive, and relink what the dives found; the best is
 * shared after equal portions of work.
 */
final class Pursuit {

    /** In cells of knapsack tables: about a fifth of a second. */
    static final long PORTION = 200_000_000;

    /** Portions that bring nothing, after which the tree goes on. */
    private static final int IN_VAIN = 30;

    /** Portions in which a side finds nothing better of its own, after which it takes another core. */
    private static final int TIRED = 10;

    /** Choices that a core leaves a job on average, in turn. */
    private static final double[] CHOICES_OF_ONE = {4.5, 3, 3.7};

    private static final double[] CHOICES_OF_OTHER = {3.5, 5.5, 2.7};

    private static final double NOISE_OF_ONE = 0.15;
    private static final double NOISE_OF_OTHER = 0.05;

    /** From so many pairs on the tree closes no wide gap in seconds, so that the pursuit comes first. */
    private static final int MANY_PAIRS = 1500;

    /** Shares of the bound: a gap above it is wide. */
    private static final double WIDE = 0.001;

    /** So wide a gap says that capacities are nearly used up, and that an assignment may need any pair. */
    private static final double FAR = 0.1;

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
        one = new Side(model, CHOICES_OF_ONE, NOISE_OF_ONE, 1);
        other = new Side(model, CHOICES_OF_OTHER, NOISE_OF_OTHER, 2);
    }

    static boolean comesFirst(GapModel model, Root root, Incumbent incumbent) {
        return (long) model.agents * model.jobs >= MANY_PAIRS
                && isWide(root, incumbent)
                && !isWiderThan(FAR, root, incumbent);
    }

    static boolean isWide(Root root, Incumbent incumbent) {
        return isWiderThan(WIDE, root, incumbent);
    }

    private static boolean isWiderThan(double share, Root root, Incumbent incumbent) {
        return incumbent.cost() - root.lowestCost() > share * Math.abs(root.lowestCost());
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
        private final double[] choices;
        private final double noise;
        private final long seed;
        private Incumbent own;
        private WithinCore search;
        private int turn;
        private int inVain;

        Side(GapModel model, double[] choices, double noise, long seed) {
            this.model = model;
            this.choices = choices;
            this.noise = noise;
            this.seed = seed;
            own = new Incumbent(model);
            search = within(core(choices[0]));
        }

        private WithinCore within(Branch core) {
            return new WithinCore(model, root, core, noise, seed + turn);
        }

        private Branch core(double perJob) {
            if (isWiderThan(FAR, root, shared)) {
                return root.narrowed(shared);
            }
            Branch core = root.core(perJob);
            return core.isDead() ? core(2 * perJob) : core;
        }

        void run() {
            long before = own.cost();
            search.run(own, Effort.unlimited(stop), new Effort(stop, portion));
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
                search = within(core(choices[turn % choices.length]));
            }
        }
    }
}
