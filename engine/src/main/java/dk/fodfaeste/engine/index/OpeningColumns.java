package dk.fodfaeste.engine.index;

import java.util.List;

/**
 * The openings as columns, so that one after the other is read straight through the cache.
 *
 * @param from where an opening's rows begin in {@code rows}
 * @param until where they end
 */
record OpeningColumns(int size, int[] gateSet, int[] place, int[] stepUnits, int[] from, int[] until, int[] rows) {

    static OpeningColumns of(List<Asked> openings) {
        int size = openings.size();
        int needs = openings.stream().mapToInt(asked -> asked.rows().length).sum();
        OpeningColumns columns = new OpeningColumns(
                size, new int[size], new int[size], new int[size], new int[size], new int[size], new int[needs]);
        int next = 0;
        for (int position = 0; position < size; position++) {
            next = columns.put(openings.get(position), position, next);
        }
        return columns;
    }

    private int put(Asked asked, int position, int next) {
        int count = asked.rows().length;
        gateSet[position] = asked.gateSet();
        place[position] = asked.place();
        stepUnits[position] = asked.stepUnits();
        from[position] = next;
        until[position] = next + count;
        System.arraycopy(asked.rows(), 0, rows, next, count);
        return next + count;
    }
}
