package dk.fodfaeste.engine.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Against an enumeration of everything that the persons could do. */
class TransportationSolverTest {

    @Property(tries = 300, seed = "2024")
    void theValueIsThatOfTheBestWayToSpreadThePersons(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        Instance instance = Instance.of(seed);

        assertThat(instance.solved().flow.value()).isEqualTo(instance.best(instance.capacity()));
    }

    @Property(tries = 300, seed = "2024")
    void theSolutionKeepsRoomAndPlacesEverybodySomewhere(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        Instance instance = Instance.of(seed);
        Transportation flow = instance.solved().flow;
        for (int place = 0; place < instance.places(); place++) {
            int here = place;
            int held = IntStream.range(0, instance.size().length)
                    .map(someone -> flow.persons(someone, here))
                    .sum();
            assertThat(flow.room(place)).isNotNegative().isEqualTo(instance.capacity()[place] - held);
        }
        for (int someone = 0; someone < instance.size().length; someone++) {
            int who = someone;
            assertThat(IntStream.rangeClosed(0, instance.places())
                            .map(place -> flow.persons(who, place))
                            .sum())
                    .isEqualTo(instance.size()[someone]);
        }
    }

    @Property(tries = 300, seed = "2024")
    void theLowestPricesAreOptimalDuals(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        Instance instance = Instance.of(seed);
        TransportationSolver solver = instance.solved();
        long[] prices = lowest(solver, instance);

        assertThat(LongStream.of(prices)).allMatch(price -> price >= 0);
        assertThat(instance.dualValue(prices)).isEqualTo(solver.flow.value());
    }

    @Property(tries = 300, seed = "2024")
    void noLowerPriceIsAnOptimalDual(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        Instance instance = Instance.of(seed);
        TransportationSolver solver = instance.solved();
        long[] prices = lowest(solver, instance);
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 50; attempt++) {
            long[] lower = prices.clone();
            for (int place = 0; place < lower.length; place++) {
                lower[place] -= random.nextInt(3) == 0 ? Math.min(lower[place], 1 + random.nextInt(3)) : 0;
            }
            if (!java.util.Arrays.equals(lower, prices)) {
                assertThat(instance.dualValue(lower)).isGreaterThan(solver.flow.value());
            }
        }
    }

    @Property(tries = 300, seed = "2024")
    void theLowestPriceIsWhatOneMorePersonOfRoomIsWorth(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        Instance instance = Instance.of(seed);
        TransportationSolver solver = instance.solved();
        long[] prices = lowest(solver, instance);
        for (int place = 0; place < prices.length; place++) {
            int[] more = instance.capacity().clone();
            more[place]++;
            assertThat(prices[place]).isEqualTo(instance.best(more) - solver.flow.value());
        }
    }

    @Property(tries = 300, seed = "2024")
    void theHighestPriceIsWhatOnePersonOfRoomLessCosts(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        Instance instance = Instance.of(seed);
        TransportationSolver solver = instance.solved();
        long[] prices = new long[instance.places()];
        solver.maximalPrices(prices);
        assertThat(instance.dualValue(prices)).isEqualTo(solver.flow.value());
        for (int place = 0; place < prices.length; place++) {
            if (instance.capacity()[place] > 0) {
                int[] less = instance.capacity().clone();
                less[place]--;
                assertThat(prices[place]).isEqualTo(solver.flow.value() - instance.best(less));
            }
        }
    }

    @Property(tries = 300, seed = "2024")
    void fromWhateverPricesItStartsItEndsWithTheSame(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        Instance instance = Instance.of(seed);
        TransportationSolver cold = instance.solved();
        TransportationSolver warm = new TransportationSolver(instance.places());
        long[] start = new Random(~seed).longs(instance.places(), 0, 15).toArray();
        instance.solve(warm, new long[instance.places()]);
        instance.solve(warm, start);

        assertThat(warm.flow.value()).isEqualTo(cold.flow.value());
        assertThat(lowest(warm, instance)).isEqualTo(lowest(cold, instance));
    }

    @Test
    void hundredsOfCasesAreNoMoreThanSix() {
        TransportationSolver solver = new TransportationSolver(2);
        solver.start(new int[] {300, 100}, new long[2]);
        for (int someone = 0; someone < 500; someone++) {
            solver.add(new long[] {1000 + someone, 500, 0}, 1);
        }
        solver.solve();

        assertThat(solver.flow.value())
                .isEqualTo(300 * 1000 + IntStream.range(200, 500).sum() + 100 * 500);
        long[] prices = new long[2];
        solver.minimalPrices(prices);
        assertThat(prices).containsExactly(1199, 500);
    }

    private static long[] lowest(TransportationSolver solver, Instance instance) {
        long[] prices = new long[instance.places()];
        solver.minimalPrices(prices);
        return prices;
    }

    private record Instance(long[][] worth, int[] size, int[] capacity) {

        static Instance of(long seed) {
            Random random = new Random(seed);
            int places = 1 + random.nextInt(4);
            int cases = random.nextInt(7);
            long[][] worth = new long[cases][places + 1];
            for (long[] row : worth) {
                for (int place = 0; place < places; place++) {
                    row[place] = random.nextInt(5) == 0 ? PersonScale.INCOMPATIBLE : random.nextInt(12);
                }
            }
            return new Instance(
                    worth,
                    random.ints(cases, 1, 4).toArray(),
                    random.ints(places, 0, 6).toArray());
        }

        int places() {
            return capacity.length;
        }

        TransportationSolver solved() {
            TransportationSolver solver = new TransportationSolver(places());
            solve(solver, new long[places()]);
            return solver;
        }

        void solve(TransportationSolver solver, long[] prices) {
            solver.start(capacity, prices);
            for (int someone = 0; someone < size.length; someone++) {
                solver.add(worth[someone], size[someone]);
            }
            solver.solve();
        }

        /** Person after person, with every room that can be left. */
        long best(int[] room) {
            Map<List<Integer>, Long> reached = new HashMap<>();
            reached.put(IntStream.of(room).boxed().toList(), 0L);
            for (int someone = 0; someone < size.length; someone++) {
                for (int person = 0; person < size[someone]; person++) {
                    reached = after(reached, worth[someone]);
                }
            }
            return reached.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        }

        private static Map<List<Integer>, Long> after(Map<List<Integer>, Long> reached, long[] row) {
            Map<List<Integer>, Long> after = new HashMap<>(reached);
            reached.forEach((room, value) -> {
                for (int place = 0; place < room.size(); place++) {
                    if (room.get(place) > 0 && row[place] != PersonScale.INCOMPATIBLE) {
                        List<Integer> left = new ArrayList<>(room);
                        left.set(place, room.get(place) - 1);
                        after.merge(left, value + row[place], Math::max);
                    }
                }
            });
            return after;
        }

        long dualValue(long[] prices) {
            long sum = 0;
            for (int place = 0; place < places(); place++) {
                sum += prices[place] * capacity[place];
            }
            for (int someone = 0; someone < size.length; someone++) {
                long surplus = 0;
                for (int place = 0; place < places(); place++) {
                    surplus = Math.max(surplus, worth[someone][place] - prices[place]);
                }
                sum += surplus * size[someone];
            }
            return sum;
        }
    }
}
