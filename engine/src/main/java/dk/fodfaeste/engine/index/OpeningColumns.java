package dk.fodfaeste.engine.index;

import java.util.List;

/**
 * The openings as columns, so that one after the other is read straight through the cache. The tests of an opening are those from
 * {@code firstTest[position]} until {@code firstTest[position + 1]}; its rows likewise.
 */
record OpeningColumns(
        int size,
        double[] step,
        int[] stepUnits,
        int[] place,
        int[] firstTest,
        int[] tests,
        int[] firstRow,
        int[] rows) {

    static OpeningColumns of(List<Asked> openings) {
        int size = openings.size();
        OpeningColumns columns = new OpeningColumns(
                size,
                new double[size],
                new int[size],
                new int[size],
                new int[size + 1],
                new int
                        [openings.stream()
                                .mapToInt(asked -> asked.tests().length)
                                .sum()],
                new int[size + 1],
                new int[openings.stream().mapToInt(asked -> asked.rows().length).sum()]);
        for (int position = 0; position < size; position++) {
            columns.put(openings.get(position), position);
        }
        return columns;
    }

    private void put(Asked asked, int position) {
        step[position] = asked.step();
        stepUnits[position] = asked.stepUnits();
        place[position] = asked.place();
        append(asked.tests(), tests, firstTest, position);
        append(asked.rows(), rows, firstRow, position);
    }

    private static void append(int[] numbers, int[] all, int[] first, int position) {
        System.arraycopy(numbers, 0, all, first[position], numbers.length);
        first[position + 1] = first[position] + numbers.length;
    }
}
