package dk.fodfaeste.engine.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ExactPlacementTest {

    @Property(tries = 200, seed = "2024")
    void nothingIsBetterAmongAllPlacements(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        PlacementProblem problem = problem(seed);
        ExactPlacement found = ExactPlacement.of(problem, () -> false);

        assertThat(problem.keepsRoom(found.placeOf())).isTrue();
        assertThat(found.worth()).isEqualTo(problem.worthOf(found.placeOf()), within(1e-9));
        assertThat(found.worth()).isEqualTo(best(problem, 0, problem.room().clone()), within(1e-9));
        assertThat(found.isProven()).isTrue();
    }

    @Property(tries = 100, seed = "2024")
    void whoIsStoppedAtOnceStillHasAPlacementAndAnHonestBound(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        PlacementProblem problem = problem(seed);
        ExactPlacement found = ExactPlacement.of(problem, () -> true);

        assertThat(problem.keepsRoom(found.placeOf())).isTrue();
        assertThat(found.bound())
                .isGreaterThanOrEqualTo(best(problem, 0, problem.room().clone()) - 1e-9);
        assertThat(found.bound()).isGreaterThanOrEqualTo(found.worth());
    }

    @Property(tries = 100, seed = "2024")
    void noPairIsWorthMoreThanItsRelaxationAllows(@ForAll @LongRange(min = 0, max = 1 << 30) long seed) {
        PlacementProblem problem = problem(seed);
        Relaxation relaxation = Relaxation.of(problem);
        for (int place = 0; place < problem.room().length; place++) {
            int[] room = problem.room().clone();
            room[place] -= problem.sizes()[0];
            if (!Double.isNaN(problem.worth()[0][place]) && room[place] >= 0) {
                assertThat(problem.worth()[0][place] + best(problem, 1, room))
                        .isLessThanOrEqualTo(relaxation.bound() - relaxation.loss()[0][place] + 1e-9);
            }
        }
    }

    @Test
    void aFamilyIsNotSplit() {
        PlacementProblem problem = PlacementProblem.of(
                List.of(Years.someone(4, 4, 1)), List.of(3, 4), (family, place) -> family.value(place));

        assertThat(ExactPlacement.of(problem, () -> false).placeOf()).containsExactly(1);
    }

    @Test
    void whatIsWorthNothingIsNotChosen() {
        PlacementProblem problem = PlacementProblem.of(
                List.of(Years.someone(1, 1, 1)), List.of(5, 5), (family, place) -> place == 0 ? -0.5 : 0);

        assertThat(ExactPlacement.of(problem, () -> false).placeOf()).containsExactly(PlacementPolicy.UNPLACED);
    }

    /** Worths of three decimals, as many of them tie; places are scarce. */
    private static PlacementProblem problem(long seed) {
        Random random = new Random(seed);
        int places = 1 + random.nextInt(4);
        List<Case> cases = java.util.stream.IntStream.rangeClosed(0, random.nextInt(7))
                .mapToObj(index -> Years.someone(
                        1 + random.nextInt(4),
                        random.doubles(places)
                                .map(drawn -> drawn < 0.1 ? Double.NaN : Math.rint(drawn * 40) / 8)
                                .toArray()))
                .toList();
        return PlacementProblem.of(
                cases, random.ints(places, 0, 8).boxed().toList(), (family, place) -> family.value(place));
    }

    private static double best(PlacementProblem problem, int from, int[] room) {
        if (from == problem.sizes().length) {
            return 0;
        }
        double best = best(problem, from + 1, room);
        for (int place = 0; place < room.length; place++) {
            if (!Double.isNaN(problem.worth()[from][place]) && room[place] >= problem.sizes()[from]) {
                room[place] -= problem.sizes()[from];
                best = Math.max(best, problem.worth()[from][place] + best(problem, from + 1, room));
                room[place] += problem.sizes()[from];
            }
        }
        return best;
    }
}
