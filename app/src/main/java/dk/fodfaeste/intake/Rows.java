package dk.fodfaeste.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;

/** The rows of one table by their natural key: what is there, what is new, what changes. Written in two batches. */
final class Rows<K, R extends UpdatableRecord<R>> {

    private final Map<K, R> byKey;
    private final List<R> fresh = new ArrayList<>();
    private final List<R> changed = new ArrayList<>();
    private int unchanged;

    Rows(Map<K, R> existing) {
        byKey = new HashMap<>(existing);
    }

    /** Finds the row of the key, or makes one, and says into it what the file says. */
    R put(K key, Supplier<R> maker, Consumer<R> says) {
        R known = byKey.get(key);
        if (known == null) {
            R made = maker.get();
            says.accept(made);
            fresh.add(made);
            byKey.put(key, made);
            return made;
        }
        says.accept(known);
        if (known.modified()) {
            changed.add(known);
        } else {
            unchanged++;
        }
        return known;
    }

    Map<K, R> byKey() {
        return byKey;
    }

    Count write(DSLContext database) {
        database.batchInsert(fresh).execute();
        database.batchUpdate(changed).execute();
        return new Count(fresh.size(), changed.size(), unchanged);
    }
}
