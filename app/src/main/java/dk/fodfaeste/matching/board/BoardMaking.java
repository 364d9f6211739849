package dk.fodfaeste.matching.board;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.web.NotYetException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes boards from nothing, one at a time for an organisation, beside whoever asks: 20,000 people take some ten seconds, and somebody who
 * waits for a page is told how far it is, and gets the page when it is there. Whoever does not look at a page waits to the end.
 */
@Component
class BoardMaking {

    private final Map<UUID, Making> going = new ConcurrentHashMap<>();
    private final TransactionTemplate apart;
    private final Duration patience;

    /** @param patience how long a page may wait before it says why it does */
    BoardMaking(PlatformTransactionManager transactions, @Value("${fodfaeste.board-patience}") Duration patience) {
        this.apart = new TransactionTemplate(transactions);
        apart.setReadOnly(true);
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.patience = patience;
    }

    /**
     * What is made for the reader's organisation, by whoever asked first.
     *
     * @param make in a transaction of its own, and tells how far it is
     * @throws NotYetException while it is not ready and somebody looks at a page
     */
    <A> A made(Class<A> what, Function<Progress, A> make) {
        UUID organisation = Acting.now().organisationId();
        Making making = going.computeIfAbsent(organisation, id -> begin(id, make));
        try {
            return what.cast(ReadOnce.isLook() ? soon(making) : making.task().get());
        } catch (TimeoutException late) {
            throw making.progress().told();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a board was made", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(failed);
        }
    }

    private Object soon(Making making) throws InterruptedException, ExecutionException, TimeoutException {
        return making.task().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Making begin(UUID organisation, Function<Progress, ?> make) {
        Actor actor = Acting.now();
        Progress progress = new Progress();
        FutureTask<Object> task = new FutureTask<>(() -> {
            try {
                return Acting.as(actor, () -> apart.execute(begun -> make.apply(progress)));
            } finally {
                going.remove(organisation);
            }
        });
        Thread.ofVirtual().name("board of " + organisation).start(task);
        return new Making(task, progress);
    }

    private record Making(FutureTask<Object> task, Progress progress) {}

    /** How many of the people are on the board by now. */
    static final class Progress {

        private volatile int done;
        private volatile int all;

        void of(int people) {
            all = people;
        }

        void one() {
            done++; // one thread writes
        }

        private NotYetException told() {
            return all == 0 ? new NotYetException("board.begun") : new NotYetException("board.making", done, all);
        }
    }
}
