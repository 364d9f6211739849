package dk.fodfaeste.platform.sheets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;

/**
 * The hand that writes the sheets, or only counts what it would write: a set with refused rows has rows whose company or person is
 * not there, so nothing of it can be laid into the tables.
 */
public final class Writing {

    private static final int AT_ONCE = 1000;

    private final DSLContext database;
    private final boolean counting;
    private final IntConsumer progress;
    private int done;

    /** @param counting whether nothing is written @param progress told how many rows are done */
    public Writing(DSLContext database, boolean counting, IntConsumer progress) {
        this.database = database;
        this.counting = counting;
        this.progress = progress;
    }

    public boolean isCounting() {
        return counting;
    }

    /** Changes first: a course that ends earlier makes room for the next. */
    public <K, R extends UpdatableRecord<R>> Count write(Rows<K, R> rows) {
        int before = done;
        if (!counting) {
            inBatches(rows.changed(), batch -> database.batchUpdate(batch).execute());
            inBatches(rows.fresh(), batch -> database.batchInsert(batch).execute());
        }
        Count count = rows.count();
        done = before + count.all();
        progress.accept(done);
        return count;
    }

    private <R> void inBatches(List<R> rows, Consumer<List<R>> write) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<R> batch = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            write.accept(batch);
            passed(batch.size());
        }
    }

    /** Rows of a sheet too long to be held: they are laid in as they come. */
    public <R extends UpdatableRecord<R>> Batch<R> batch(Consumer<List<R>> write) {
        return new Batch<>(AT_ONCE, rows -> {
            if (!counting) {
                write.accept(rows);
            }
            passed(rows.size());
        });
    }

    /** So many rows more are done with. */
    public void passed(int rows) {
        done += rows;
        progress.accept(done);
    }

    /** The id that a key has, or while counting one made up for a row that is not written. */
    public <K> UUID id(Map<K, UUID> ids, K key) {
        UUID id = counting ? ids.computeIfAbsent(key, missing -> UUID.randomUUID()) : ids.get(key);
        return Objects.requireNonNull(id, "a key that the reader let through is not stored");
    }
}
