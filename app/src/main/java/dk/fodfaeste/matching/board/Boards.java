package dk.fodfaeste.matching.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.fodfaeste.matching.board.BoardMaking.Progress;
import dk.fodfaeste.matching.board.ChangeFeed.Changes;
import dk.fodfaeste.matching.board.ChangeFeed.Kind;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.EditionInForce;
import dk.fodfaeste.platform.MemoryIsShort;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One board for each organisation that somebody asks about, on this node alone: made when it is first needed, brought up to date before
 * each answer by what was committed since, made anew on a new day, and let go when nobody has asked for a while or memory is short.
 */
@Service
@Transactional(readOnly = true)
public class Boards {

    /** Where more than this share of the people changed, a new board is the shorter way. */
    private static final double TOO_MANY = 0.1;

    private static final int FEW = 20;

    /** Kilobytes of all boards, a quarter of what the program may take. One that is larger is held alone: it would be made again at each look. */
    private static final long MOST = Math.max(1, Runtime.getRuntime().maxMemory() / 1024 / 4);

    private final ChangeFeed feed;
    private final BoardReading reading;
    private final BoardMaking making;
    private final Clock clock;
    private final Map<UUID, Object> turns = new ConcurrentHashMap<>();
    private final Cache<UUID, Held> boards = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(30))
            .maximumWeight(MOST)
            .weigher((UUID organisation, Held held) ->
                    (int) Math.min(MOST, held.board().weight()))
            .build();

    Boards(ChangeFeed feed, BoardReading reading, BoardMaking making, Clock clock) {
        this.feed = feed;
        this.reading = reading;
        this.making = making;
        this.clock = clock;
    }

    /**
     * The reader's organisation as it stands in the reader's transaction. What that transaction itself has changed may still be rolled back:
     * its board is made for it alone. Whoever only reads asks once, and sees the same board to the end.
     */
    public Board now() {
        boolean reads = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        Optional<Board> seen = reads ? Seen.inTransaction() : Optional.empty();
        return seen.orElseGet(() -> {
            Board board = latest();
            if (reads) {
                TransactionSynchronizationManager.registerSynchronization(new Seen(board));
            }
            return board;
        });
    }

    private Board latest() {
        UUID organisation = Acting.now().organisationId();
        Held held = boards.getIfPresent(organisation);
        Changes changes = feed.since(Optional.ofNullable(held).map(Held::snapshot));
        LocalDate today = LocalDate.now(clock);
        if (changes.own()) {
            return ReadOnce.apart(() -> reading.anew(today));
        }
        if (held != null && changes.isEmpty() && !isPast(held.board(), changes, today)) {
            return held.board();
        }
        if (held == null || isPast(held.board(), changes, today)) {
            boards.put(organisation, making.made(Held.class, progress -> anew(today, progress)));
        }
        return ReadOnce.apart(() -> upToDate(organisation, today));
    }

    private Held anew(LocalDate today, Progress progress) {
        String snapshot = feed.since(Optional.empty()).snapshot();
        return new Held(reading.anew(today, progress), snapshot);
    }

    /** With what was committed since, which may be somebody else's work: one at a time works it in. */
    private Board upToDate(UUID organisation, LocalDate today) {
        synchronized (turns.computeIfAbsent(organisation, id -> new Object())) {
            Held before = boards.getIfPresent(organisation);
            Changes changes = feed.since(Optional.ofNullable(before).map(Held::snapshot));
            Board board = before == null || isPast(before.board(), changes, today)
                    ? reading.anew(today)
                    : changes.isEmpty() ? before.board() : reading.again(before.board(), changes);
            boards.put(organisation, new Held(board, changes.snapshot()));
            return board;
        }
    }

    /** They can be made again; whoever asks next waits for that. */
    @EventListener
    void letGo(MemoryIsShort told) {
        boards.invalidateAll();
    }

    /** Whether a new board is needed, or the shorter way. */
    private static boolean isPast(Board board, Changes changes, LocalDate today) {
        return !board.day().equals(today) || isOtherwiseWorded(board, changes) || isMuch(board, changes);
    }

    /** A transaction that began before an edition was put in force goes on with the one before. */
    private static boolean isOtherwiseWorded(Board before, Changes changes) {
        return changes.has(Kind.CATALOGUE) || before.edition() != EditionInForce.number();
    }

    private static boolean isMuch(Board before, Changes changes) {
        return changes.of(Kind.PERSON).size()
                > Math.max(FEW, TOO_MANY * before.persons().size());
    }

    /** @param snapshot in which the board was read, or an earlier one */
    private record Held(Board board, String snapshot) {}

    /**
     * What a transaction that only reads has seen; it goes with the transaction, which speaks for one organisation. It is not a record: the
     * transaction keeps it in a set, and the hash of all that stands on a board takes longer than most questions to it.
     */
    private static final class Seen implements TransactionSynchronization {

        private final Board board;

        Seen(Board board) {
            this.board = board;
        }

        static Optional<Board> inTransaction() {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Seen.class::isInstance)
                    .map(seen -> ((Seen) seen).board)
                    .findFirst();
        }
    }
}
