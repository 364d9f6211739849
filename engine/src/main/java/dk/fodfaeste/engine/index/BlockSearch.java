package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Wish;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The k best openings of 64 people at once. For every opening: who passes its gates and whom none of its needs shuts out, as bit masks; of
 * these, whose sum of units is within the limit of their list; and of these the value as {@code Fit} computes it. One thread's own.
 */
final class BlockSearch {

    private final OpeningTable openings;
    private final People people;
    private final NamedOpenings named;
    private final Lanes lanes;
    private final Scope scope;
    private final Shortlist[] lists;
    private final byte[] limits = new byte[Lanes.COUNT];
    private final int[][] settled = new int[Lanes.COUNT][];

    BlockSearch(Sides sides, Lanes lanes, Scope scope, int k) {
        this.openings = sides.openings();
        this.people = sides.people();
        this.named = new NamedOpenings(openings, sides.policy(), scope);
        this.lanes = lanes;
        this.scope = scope;
        this.lists = Stream.generate(() -> new Shortlist(openings, k))
                .limit(Lanes.COUNT)
                .toArray(Shortlist[]::new);
    }

    /** @return the 64 lists, by lane; they are this search's own until the next block */
    Shortlist[] search(Block block) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            begin(block, lane);
        }
        OpeningColumns columns = openings.columns();
        long[] reached = block.commuters().lanesThatReach(openings.places());
        long[] passed = openings.gateTests().lanesThatPass(block.availabilities());
        long[] shut = shut(block);
        for (int position = 0; position < columns.size(); position++) {
            long open = open(columns, position, reached, passed, shut);
            if (open != 0) {
                search(block, columns, position, open);
            }
        }
        return lists;
    }

    private void begin(Block block, int lane) {
        lists[lane].clear();
        settled[lane] = block.person(lane)
                .map(person -> named.settle(person, people.wishes(person.id()), lists[lane]))
                .orElse(new int[0]);
        limits[lane] = (byte) lists[lane].limit();
    }

    private long[] shut(Block block) {
        long[] shut = new long[openings.needRows().size()];
        Arrays.setAll(shut, row -> block.shut(row, scope));
        return shut;
    }

    /** The lanes that every gate lets through and that no need shuts out. */
    private static long open(OpeningColumns columns, int position, long[] reached, long[] passed, long[] shut) {
        long open = reached[columns.place()[position]];
        int lastTest = columns.firstTest()[position + 1];
        for (int index = columns.firstTest()[position]; open != 0 && index < lastTest; index++) {
            open &= passed[columns.tests()[index]];
        }
        int lastRow = columns.firstRow()[position + 1];
        for (int index = columns.firstRow()[position]; open != 0 && index < lastRow; index++) {
            open &= ~shut[columns.rows()[index]];
        }
        return open;
    }

    private void search(Block block, OpeningColumns columns, int position, long open) {
        int from = columns.firstRow()[position];
        int until = columns.firstRow()[position + 1];
        int start = columns.stepUnits()[position];
        long keen = open & lanes.within(block.costs(), columns.rows(), from, until, start, limits);
        for (; keen != 0; keen &= keen - 1) {
            offer(block, columns, position, Long.numberOfTrailingZeros(keen));
        }
    }

    private void offer(Block block, OpeningColumns columns, int position, int lane) {
        if (NamedOpenings.isAmong(settled[lane], position)) {
            return;
        }
        double fit = block.fit(lane, columns, position, openings.needRows());
        if (fit > 0) {
            // the product in Fit.value's order: the same to the last bit
            lists[lane].offer(fit * Wish.FINE.factor() * columns.step()[position], position);
            limits[lane] = (byte) lists[lane].limit();
        }
    }
}
