package dk.fodfaeste.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private static final List<Double> VALUES = List.of(0.1, 0.2, 0.35, 0.5, 0.9, 1.32);

    private final OpeningTable openings = new OpeningTable();

    ShortlistTest() {
        new RandomTown(1, 0, 60).openings().forEach(openings::put);
    }

    @Property(tries = 300, seed = "2026")
    void theBestStayAndWhatIsWorthTheSameIsOrderedById(
            @ForAll @LongRange(min = 0, max = 1 << 20) long seed, @ForAll @IntRange(min = 1, max = 70) int k) {
        Random random = new Random(seed);
        double[] offered = IntStream.range(0, 60)
                .mapToDouble(position -> VALUES.get(random.nextInt(VALUES.size())))
                .toArray();
        Shortlist list = new Shortlist(openings, k);
        for (int position : shuffled(random)) {
            list.offer(offered[position], position);
        }

        int[] best = new int[k + 1];
        double[] values = new double[k + 1];
        int count = list.drain(values, best, 1);

        assertThat(IntStream.rangeClosed(1, count).map(index -> best[index]))
                .containsExactlyElementsOf(inOrder(offered, k));
        assertThat(IntStream.rangeClosed(1, count).mapToObj(index -> values[index]))
                .containsExactlyElementsOf(inOrder(offered, k).stream()
                        .map(position -> offered[position])
                        .toList());
        assertThat(list.size()).isZero();
        assertThat(list.limit()).isEqualTo(Lanes.MOST);
    }

    private static int[] shuffled(Random random) {
        return random.ints(0, 60).distinct().limit(60).toArray();
    }

    private List<Integer> inOrder(double[] offered, int k) {
        return IntStream.range(0, offered.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer position) -> -offered[position])
                        .thenComparing(
                                position -> openings.get(position).opening().id()))
                .limit(k)
                .toList();
    }

    @Test
    void everythingMayEnterUntilTheListIsFull() {
        Shortlist list = new Shortlist(openings, 2);
        list.offer(0.9, 0);
        assertThat(list.limit()).isEqualTo(Lanes.MOST);

        list.offer(0.5, 1);
        assertThat(list.limit()).isLessThan(Lanes.MOST);
    }

    @Test
    void theLimitLetsInAllThatIsWorthTheLeastOrMoreAndNothingThatCostsAUnitMore() {
        Shortlist list = new Shortlist(openings, 1);
        for (double least = 0.02; least < 0.99; least += 0.001) {
            list.offer(least, 0);
            assertThat(Shortlist.MOST_VALUE * CostScale.most(list.limit())).isGreaterThanOrEqualTo(least);
            assertThat(Shortlist.MOST_VALUE * CostScale.most(list.limit() + 1)).isLessThan(least);
        }
    }

    @Test
    void aListOfDreamsLetsInOnlyWhatCostsNothing() {
        Shortlist list = new Shortlist(openings, 1);
        list.offer(1.32, 0);

        assertThat(list.limit()).isZero();
    }
}
