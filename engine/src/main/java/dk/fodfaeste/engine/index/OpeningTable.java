package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Opening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The openings in the order in which they are tried. A change rewrites one position; the last opening moves to the position that a removal
 * leaves.
 */
final class OpeningTable {

    private final NeedRows needRows = new NeedRows();
    private final GateTests gateTests = new GateTests();
    private final Places places = new Places();
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Asked> openings = new ArrayList<>();
    private volatile @Nullable OpeningColumns columns;

    /** Puts the opening where one of its id stands, whose step it keeps, or at the end. */
    void put(Opening opening) {
        OptionalInt known = position(opening.id());
        if (known.isPresent()) {
            openings.set(known.getAsInt(), asked(opening, get(known.getAsInt()).step()));
        } else {
            positions.put(opening.id(), openings.size());
            openings.add(asked(opening, 1));
        }
        columns = null;
    }

    private Asked asked(Opening opening, double step) {
        int[] rows = opening.needs().stream().mapToInt(needRows::of).toArray();
        return new Asked(opening, step, gateTests.of(opening), places.of(opening), rows);
    }

    void step(int position, double step) {
        openings.set(position, get(position).withStep(step));
        columns = null;
    }

    /** @return whether there was such an opening */
    boolean remove(String id) {
        Integer position = positions.remove(id);
        if (position == null) {
            return false;
        }
        Asked last = openings.removeLast();
        if (position < openings.size()) {
            openings.set(position, last);
            positions.put(last.opening().id(), position);
        }
        columns = null;
        return true;
    }

    OptionalInt position(String id) {
        Integer position = positions.get(id);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    Asked get(int position) {
        return openings.get(position);
    }

    int size() {
        return openings.size();
    }

    /** As they are now; made again after a change, in a fraction of a millisecond for 30,000 openings. */
    OpeningColumns columns() {
        OpeningColumns made = columns;
        if (made == null) {
            made = OpeningColumns.of(openings);
            columns = made;
        }
        return made;
    }

    NeedRows needRows() {
        return needRows;
    }

    GateTests gateTests() {
        return gateTests;
    }

    Places places() {
        return places;
    }
}
