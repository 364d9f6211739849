package dk.fodfaeste.engine.carving;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Three ways to the best week judge each other: every choice tried, branch and bound, local search. */
class SearchTest {

    @Property(tries = 100)
    void branchAndBoundFindsWhatTryingEveryChoiceFinds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Week week = Workplaces.randomWeek(seed, 5);

        Worth best = everyChoice(week, 0, List.of());

        ExactCarving.Answer answer = ExactCarving.of(week);
        assertThat(answer.isProved()).isTrue();
        assertThat(week.worth(answer.choices())).contains(best);
    }

    private static Worth everyChoice(Week week, int from, List<Choice> chosen) {
        if (from == week.tasks().size()) {
            return week.worth(chosen).orElse(Worth.NOTHING);
        }
        Worth best = everyChoice(week, from + 1, chosen);
        for (WeekPattern pattern : week.tasks().get(from).patterns()) {
            List<Choice> more = new ArrayList<>(chosen);
            more.add(new Choice(week.tasks().get(from), pattern));
            Worth with = everyChoice(week, from + 1, more);
            best = with.compareTo(best) > 0 ? with : best;
        }
        return best;
    }

    /** Two hundred inventories of up to 14 tasks, from the greedy start. */
    @Test
    void theLocalSearchFindsTheExactBestOfEverySmallInventory() {
        int compared = 0;
        for (int seed = 0; seed < 200; seed++) {
            Week week = Workplaces.randomWeek(seed, 1 + seed % 14);
            ExactCarving.Answer exact = ExactCarving.of(week);
            if (exact.isProved()) {
                List<Choice> found = CarvingSearch.improved(week, GreedyCarving.of(week));
                assertThat(week.worth(found)).as("seed %d", seed).isEqualTo(week.worth(exact.choices()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(190);
    }

    @Test
    void theSearchAnswersTheSameTwice() {
        Week week = Workplaces.randomWeek(3, 20);

        assertThat(CarvingSearch.improved(week, GreedyCarving.of(week)))
                .isEqualTo(CarvingSearch.improved(Workplaces.randomWeek(3, 20), GreedyCarving.of(week)));
    }

    @Property(tries = 40)
    void theSolverCountsWhatTheWeekCounts(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Week week = Workplaces.randomWeek(seed, 10);
        List<Choice> best = GreedyCarving.of(week);
        Worth worth = week.worth(best).orElseThrow();

        assertThat(CarvingSearch.score(week, best))
                .isEqualTo(HardMediumSoftScore.of(
                        0, worth.contribution(), -(long) worth.days() * CarvingConstraints.DAY - worth.presence()));
    }

    @Property(tries = 40)
    void theSolverSeesAFaultWhereverTheWeekDoesNotHold(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Week week = Workplaces.randomWeek(seed, 8);
        List<Choice> any = week.tasks().stream()
                .filter(task -> random.nextBoolean())
                .map(task -> new Choice(
                        task, task.patterns().get(random.nextInt(task.patterns().size()))))
                .toList();

        boolean feasible = CarvingSearch.score(week, any).isFeasible();

        assertThat(feasible).isEqualTo(week.holds(any));
    }
}
