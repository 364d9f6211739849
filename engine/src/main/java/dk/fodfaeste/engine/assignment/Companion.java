package dk.fodfaeste.engine.assignment;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Improves the incumbent on a second thread while the tree is searched on the first. The two meet after equal portions of work and share
 * what they found only then, so that the outcome is the same whichever is faster.
 */
final class Companion implements AutoCloseable {

    /** In cells of knapsack tables: about a tenth of a second. */
    private static final long PORTION = 100_000_000;

    /** So long the tree may close the gap alone: a second and a half proves what has sixty jobs, and a pursuit would only be in the way. */
    private static final int MEETINGS_BEFORE_PURSUIT = 15;

    private final GapModel model;
    private final Incumbent shared;
    private final Incumbent own;
    private final Root root;
    private final BooleanSupplier stop;
    private final PathRelinking pathRelinking;
    private final Neighbourhoods neighbourhoods;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private Optional<CompletableFuture<Void>> portion = Optional.empty();
    private volatile boolean closed;
    private long nextMeeting = PORTION / 5;
    private int meetings;

    Companion(GapModel model, Root root, PathRelinking pathRelinking, Incumbent shared, BooleanSupplier stop) {
        this.model = model;
        this.root = root;
        this.pathRelinking = pathRelinking;
        this.shared = shared;
        this.stop = () -> closed || stop.getAsBoolean();
        own = new Incumbent(model);
        neighbourhoods = new Neighbourhoods(model, this.stop);
    }

    /** @param work that the tree has done */
    void meetAfter(long work) {
        if (work >= nextMeeting) {
            nextMeeting = work + PORTION;
            share();
            if (++meetings == MEETINGS_BEFORE_PURSUIT && Pursuit.isWide(root, shared)) {
                pursue();
            }
            portion = Optional.of(CompletableFuture.runAsync(this::improve, thread));
        }
    }

    /** On both threads. */
    void pursue() {
        new Pursuit(model, root, shared, Pursuit.PORTION, stop).run(thread);
    }

    /** Waits for the portion under way, if there is one. */
    void share() {
        portion.ifPresent(CompletableFuture::join);
        portion = Optional.empty();
        if (own.exists()) {
            shared.offer(own.agentOf());
        }
        if (shared.exists()) {
            own.offer(shared.agentOf());
        }
    }

    private void improve() {
        pathRelinking.run(own, Integer.MAX_VALUE, new Effort(stop, PORTION / 2));
        Branch branch = root.narrowed(own);
        if (own.exists() && !branch.isDead() && model.agents > 1) {
            neighbourhoods.search(branch, root.multipliers(), own, new Effort(stop, PORTION / 2));
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.close();
    }
}
