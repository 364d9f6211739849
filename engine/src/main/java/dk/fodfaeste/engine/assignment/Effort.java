package dk.fodfaeste.engine.assignment;

import java.util.function.BooleanSupplier;

/**
 * How much more may be done: until the caller says stop, and no more than an amount of work. Work is counted in cells of knapsack tables,
 * about a nanosecond each, so that what is found does not depend on the clock.
 */
final class Effort {

    private final BooleanSupplier stop;
    private final long most;
    private long used;
    private boolean stopped;

    Effort(BooleanSupplier stop, long most) {
        this.stop = stop;
        this.most = most;
    }

    static Effort unlimited(BooleanSupplier stop) {
        return new Effort(stop, Long.MAX_VALUE);
    }

    /** As much as is left of this one, but no further than the end. */
    Effort until(BooleanSupplier end) {
        return new Effort(() -> end.getAsBoolean() || stop.getAsBoolean(), most - used);
    }

    void spend(long work) {
        used += work;
    }

    long used() {
        return used;
    }

    boolean isSpent() {
        return used >= most || isStopped();
    }

    boolean isStopped() {
        stopped = stopped || stop.getAsBoolean();
        return stopped;
    }
}
