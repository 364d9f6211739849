package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Wish;

/** The k best openings of one person so far: a heap with the least of them on top, and the greatest cost that could still enter. */
final class Shortlist {

    /** The best value that a pair without costs can have where nothing was wished: fine, and it leads on. */
    static final double MOST_VALUE = Wish.FINE.factor() * Asked.MOST_STEP;

    private final OpeningTable openings;
    private final double[] values;
    private final int[] positions;
    private int size;
    private int limit = Lanes.MOST;

    /** @param openings whose ids order what is worth the same */
    Shortlist(OpeningTable openings, int k) {
        this.openings = openings;
        this.values = new double[k];
        this.positions = new int[k];
    }

    void clear() {
        size = 0;
        limit = Lanes.MOST;
    }

    /** Greatest sum of units, 0 to 255, with which an opening without a wish can still enter. */
    int limit() {
        return limit;
    }

    int size() {
        return size;
    }

    void offer(double value, int position) {
        if (size < values.length) {
            rise(size++, value, position);
        } else if (isBetter(value, position, 0)) {
            sink(0, value, position);
        } else {
            return;
        }
        if (size == values.length) {
            tighten();
        }
    }

    private void tighten() {
        while (limit > 0 && MOST_VALUE * CostScale.most(limit) < values[0]) {
            limit--;
        }
    }

    private void rise(int from, double value, int position) {
        int hole = from;
        while (hole > 0 && !isBetter(value, position, (hole - 1) / 2)) {
            move((hole - 1) / 2, hole);
            hole = (hole - 1) / 2;
        }
        set(hole, value, position);
    }

    private void sink(int from, double value, int position) {
        int hole = from;
        int child = lesserChild(hole);
        while (child < size && isBetter(value, position, child)) {
            move(child, hole);
            hole = child;
            child = lesserChild(hole);
        }
        set(hole, value, position);
    }

    private int lesserChild(int parent) {
        int left = 2 * parent + 1;
        int right = left + 1;
        return right < size && isBetter(values[left], positions[left], right) ? right : left;
    }

    private boolean isBetter(double value, int position, int than) {
        return value != values[than] ? value > values[than] : id(position).compareTo(id(positions[than])) < 0;
    }

    private String id(int position) {
        return openings.get(position).opening().id();
    }

    private void move(int from, int to) {
        set(to, values[from], positions[from]);
    }

    private void set(int at, double value, int position) {
        values[at] = value;
        positions[at] = position;
    }

    /** Empties the heap, the best first. @return how many there were */
    int drain(double[] bestValues, int[] bestPositions, int offset) {
        int count = size;
        while (size > 0) {
            bestValues[offset + size - 1] = values[0];
            bestPositions[offset + size - 1] = positions[0];
            size--;
            sink(0, values[size], positions[size]);
        }
        clear();
        return count;
    }
}
