package dk.fodfaeste.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.UpdatableRecord;

/** The rows of one table by their natural key: what is there, what is new, what changes. */
public final class Rows<K, R extends UpdatableRecord<R>> {

    private final Map<K, R> byKey;
    private final List<R> fresh = new ArrayList<>();
    private final List<R> changed = new ArrayList<>();
    private final Set<K> unchanged = new HashSet<>();
    private int elsewhere;

    public Rows(Map<K, R> existing) {
        byKey = new HashMap<>(existing);
    }

    /** Finds the row of the key, or makes one, and says into it what the file says. A key comes once. */
    public R put(K key, Supplier<R> maker, Consumer<R> says) {
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
            unchanged.add(key);
        }
        return known;
    }

    /** What belongs to the row changes in another table. */
    public void changesElsewhere(K key) {
        if (unchanged.remove(key)) {
            elsewhere++;
        }
    }

    public Map<K, R> byKey() {
        return byKey;
    }

    public List<R> fresh() {
        return fresh;
    }

    List<R> changed() {
        return changed;
    }

    public Count count() {
        return new Count(fresh.size(), changed.size() + elsewhere, unchanged.size());
    }
}
