package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Opening;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which openings are tried: those first that cost people least on average, so that the lists are good soon and most of what
 * follows stays outside their limits. It changes how fast the answer comes, never the answer.
 */
record EasyFirst(NeedRows needRows, double[] meanUnits) {

    /** Blocks that are looked at: some 4,000 people tell enough of a country. */
    private static final int SAMPLE = 64;

    static List<Opening> order(Collection<Opening> openings, NeedRows needRows, List<Block> blocks) {
        int stride = Math.max(1, blocks.size() / SAMPLE);
        List<Block> sample = IntStream.range(0, blocks.size())
                .filter(number -> number % stride == 0)
                .mapToObj(blocks::get)
                .toList();
        double[] mean = IntStream.range(0, needRows.size())
                .mapToDouble(row -> sample.stream()
                        .mapToDouble(block -> block.meanUnits(row))
                        .average()
                        .orElse(0))
                .toArray();
        EasyFirst ease = new EasyFirst(needRows, mean);
        return openings.stream()
                .map(opening -> new Easy(opening, ease.units(opening)))
                .sorted(Comparator.comparingDouble(Easy::units)
                        .thenComparing(easy -> easy.opening().id()))
                .map(Easy::opening)
                .toList();
    }

    private double units(Opening opening) {
        return opening.needs().stream()
                .mapToDouble(need -> meanUnits[needRows.of(need)])
                .sum();
    }

    private record Easy(Opening opening, double units) {}
}
