package dk.fodfaeste.engine.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The k best openings of everybody, on all cores: each thread takes a stretch of blocks, and nothing that it writes is another's. */
record EverybodySearch(Sides sides, Lanes lanes, Scope scope, int k) {

    /** Blocks to a stretch: enough to make its search worth setting up, few enough to share the work evenly. */
    private static final int STRETCH = 8;

    Shortlists search() {
        List<Block> blocks = sides.people().blocks();
        Shortlists found = new Shortlists(k, ids(), rows(), blocks.size() * Lanes.COUNT);
        int stretches = (blocks.size() + STRETCH - 1) / STRETCH;
        IntStream.range(0, stretches).parallel().forEach(stretch -> {
            BlockSearch search = new BlockSearch(sides, lanes, scope, k);
            int end = Math.min(blocks.size(), (stretch + 1) * STRETCH);
            for (int number = stretch * STRETCH; number < end; number++) {
                keep(found, number * Lanes.COUNT, search.search(blocks.get(number)), blocks.get(number));
            }
        });
        return found;
    }

    private void keep(Shortlists found, int first, Shortlist[] lists, Block block) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            int seat = lane;
            found.put(
                    first + lane,
                    lists[lane],
                    position -> block.blindCount(
                            seat, sides.openings().get(position).rows()));
        }
    }

    private String[] ids() {
        OpeningTable openings = sides.openings();
        return IntStream.range(0, openings.size())
                .mapToObj(position -> openings.get(position).opening().id())
                .toArray(String[]::new);
    }

    /** The row of everybody's list: the number of the block, then the lane. */
    private Map<UUID, Integer> rows() {
        Map<UUID, Integer> rows = new HashMap<>();
        List<Block> blocks = sides.people().blocks();
        for (int row = 0; row < blocks.size() * Lanes.COUNT; row++) {
            int number = row;
            blocks.get(row / Lanes.COUNT).person(row % Lanes.COUNT).ifPresent(person -> rows.put(person.id(), number));
        }
        return rows;
    }
}
