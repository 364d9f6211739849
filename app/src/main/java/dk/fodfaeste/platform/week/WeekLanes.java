package dk.fodfaeste.platform.week;

import dk.fodfaeste.platform.week.WeekDrawing.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What overlaps on a day lies beside each other, in as few lanes as there are things at one moment at most. What is of one kind and takes the
 * very same time is one block; where more than four would lie side by side, they are one block that lists them with their times.
 */
final class WeekLanes {

    private static final int MOST = 4;

    private static final Comparator<Block> IN_ORDER = Comparator.comparingInt(
                    (Block block) -> block.at().from())
            .thenComparingInt(block -> -block.at().until())
            .thenComparing(Block::kind);

    private WeekLanes() {}

    /** @param timed entries of one day, each with a time */
    static List<Block> of(List<WeekEntry> timed) {
        List<Block> blocks = new ArrayList<>();
        List<Block> together = new ArrayList<>();
        int until = 0;
        for (Block next : sameTimes(timed)) {
            Stretch at = next.at().inQuarters();
            if (at.from() >= until) {
                blocks.addAll(laid(together));
                together.clear();
            }
            together.add(next);
            until = Math.max(until, at.until());
        }
        blocks.addAll(laid(together));
        return List.copyOf(blocks);
    }

    private static List<Block> sameTimes(List<WeekEntry> timed) {
        record Same(Stretch at, WeekEntry.Kind kind) {}
        Map<Same, List<WeekEntry>> same = new LinkedHashMap<>();
        timed.forEach(entry -> same.computeIfAbsent(
                        new Same(entry.at().orElseThrow(), entry.kind()), key -> new ArrayList<>())
                .add(entry));
        return same.entrySet().stream()
                .map(each -> new Block(each.getKey().at(), 1, 1, List.copyOf(each.getValue())))
                .sorted(IN_ORDER)
                .toList();
    }

    /** @param together blocks of which each overlaps another, in their order */
    private static List<Block> laid(List<Block> together) {
        List<Integer> ends = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Block block : together) {
            Stretch at = block.at().inQuarters();
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > at.from()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(at.until());
            } else {
                ends.set(lane, at.until());
            }
            lanes.add(lane + 1);
        }
        if (ends.size() > MOST) {
            return List.of(asOne(together));
        }
        List<Block> laid = new ArrayList<>();
        for (int at = 0; at < together.size(); at++) {
            Block block = together.get(at);
            laid.add(new Block(block.at(), lanes.get(at), ends.size(), block.entries()));
        }
        return laid;
    }

    private static Block asOne(List<Block> together) {
        int from = together.stream().mapToInt(block -> block.at().from()).min().orElseThrow();
        int until =
                together.stream().mapToInt(block -> block.at().until()).max().orElseThrow();
        return new Block(
                new Stretch(from, until),
                1,
                1,
                together.stream().flatMap(block -> block.entries().stream()).toList());
    }
}
