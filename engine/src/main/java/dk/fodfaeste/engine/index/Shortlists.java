package dk.fodfaeste.engine.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/** The k best openings of everybody, as they were when asked: 16 bytes for each, so that a whole country's fit in memory. */
public final class Shortlists {

    private final int k;
    private final String[] ids;
    private final Map<UUID, Integer> rows;
    private final int[] counts;
    private final double[] values;
    private final int[] positions;
    private final int[] blind;

    /**
     * @param ids of the openings, by position
     * @param rows of the persons
     * @param room rows in all
     */
    Shortlists(int k, String[] ids, Map<UUID, Integer> rows, int room) {
        this.k = k;
        this.ids = ids;
        this.rows = Collections.unmodifiableMap(rows);
        this.counts = new int[room];
        this.values = new double[Math.multiplyExact(room, k)];
        this.positions = new int[room * k];
        this.blind = new int[room * k];
    }

    /** Empties a list into a row. @param blindOf how many must needs of the opening at a position nobody has seen */
    void put(int row, Shortlist list, IntUnaryOperator blindOf) {
        int first = row * k;
        counts[row] = list.drain(values, positions, first);
        for (int index = first; index < first + counts[row]; index++) {
            blind[index] = blindOf.applyAsInt(positions[index]);
        }
    }

    /** Everybody in the index, also who has no opening. */
    public Set<UUID> persons() {
        return rows.keySet();
    }

    /** The best first; what is worth the same by id. Fewer than k where there are not more; empty for somebody who was not in the index. */
    public List<Shortlisted> of(UUID person) {
        Integer row = rows.get(person);
        if (row == null) {
            return List.of();
        }
        List<Shortlisted> best = new ArrayList<>(counts[row]);
        for (int index = row * k; index < row * k + counts[row]; index++) {
            best.add(new Shortlisted(ids[positions[index]], values[index], blind[index]));
        }
        return List.copyOf(best);
    }
}
