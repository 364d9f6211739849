package dk.fodfaeste.platform.database;

import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Component;

/** Writes rows that people edit. The table counts its versions itself (V64); whoever saw an older one overwrites nothing. */
@Component
public class Versions {

    private final DSLContext database;

    Versions(DSLContext database) {
        this.database = database;
    }

    /**
     * @param row which one the update is about
     * @param seen the version that the writer saw
     * @throws ChangedMeanwhileException when there is another one, or the row is gone
     */
    public <R extends Record> void write(UpdateSetMoreStep<R> update, Table<R> table, Condition row, int seen) {
        if (update.where(row.and(version(table).eq(seen))).execute() == 0) {
            throw changed(table, row);
        }
    }

    /** As {@link #write}, of a row that is taken away. */
    public <R extends Record> void delete(Table<R> table, Condition row, int seen) {
        if (database.deleteFrom(table).where(row.and(version(table).eq(seen))).execute() == 0) {
            throw changed(table, row);
        }
    }

    /** Who saved last, and when. */
    public ChangedMeanwhileException changed(Table<?> table, Condition row) {
        return database.select(
                        field(table, "changed_by_id", UUID.class), field(table, "changed_at", OffsetDateTime.class))
                .from(table)
                .where(row)
                .fetchOptional(last -> new ChangedMeanwhileException(
                        Optional.ofNullable(last.value1()), Optional.ofNullable(last.value2())))
                .orElseGet(() -> new ChangedMeanwhileException(Optional.empty(), Optional.empty()));
    }

    private static Field<Integer> version(Table<?> table) {
        return field(table, "version", Integer.class);
    }

    private static <T> Field<T> field(Table<?> table, String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type));
    }
}
