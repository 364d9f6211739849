package dk.fodfaeste.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PlanSwapsTest {

    @Property(tries = 100)
    void aSwapCostsWhatThePlanLosesWhenThePairIsTakenFirst(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        PlanProblem problem = PlanTest.random(new Random(seed));
        Plan plan = Plan.solve(problem);
        PlanSwaps swaps = PlanSwaps.of(Plan.solve(problem));
        for (Pair pair : problem.pairs()) {
            Optional<PlanSwap> swap = swaps.instead(pair);
            if (plan.chosen().contains(pair)) {
                assertThat(swap).contains(new PlanSwap(0, List.of()));
            } else if (hasRoom(problem, pair)) {
                long with = Plan.millionths(pair.value()) + value(Plan.solve(taken(problem, pair)));
                assertThat(swap.orElseThrow().loss()).isEqualTo(value(plan) - with);
                Set<Pair> after = after(plan, swap.get());
                assertThat(after).contains(pair);
                assertThat(value(after)).isEqualTo(with);
            } else {
                assertThat(swap).isEmpty();
            }
        }
    }

    @Test
    void aPairThatNobodyGaveHasNoSwap() {
        PlanProblem problem = PlanTest.random(new Random(1));
        assertThat(PlanSwaps.of(Plan.solve(problem)).instead(new Pair(UUID.randomUUID(), "opening 0", 1)))
                .isEmpty();
    }

    private static Set<Pair> after(Plan plan, PlanSwap swap) {
        Set<Pair> chosen = new HashSet<>(plan.chosen());
        for (PlanSwap.Move move : swap.moves()) {
            move.from().ifPresent(from -> assertThat(chosen.remove(from)).isTrue());
            move.to().ifPresent(to -> assertThat(to.person()).isEqualTo(move.person()));
        }
        swap.moves().forEach(move -> move.to().ifPresent(chosen::add));
        return chosen;
    }

    private static boolean hasRoom(PlanProblem problem, Pair pair) {
        return problem.openings().getOrDefault(pair.opening(), 0) > 0
                && problem.workplaces().getOrDefault(problem.workplace(pair), 0) > 0
                && problem.companies().getOrDefault(problem.company(pair), 0) > 0
                && problem.consultants().getOrDefault(problem.consultant(pair), 0) > 0;
    }

    /** What is left to choose from when the pair is chosen. */
    private static PlanProblem taken(PlanProblem problem, Pair pair) {
        return new PlanProblem(
                problem.pairs().stream()
                        .filter(each -> !each.person().equals(pair.person()))
                        .toList(),
                problem.consultantOf(),
                problem.workplaceOf(),
                problem.companyOf(),
                less(problem.openings(), pair.opening()),
                less(problem.workplaces(), problem.workplace(pair)),
                less(problem.companies(), problem.company(pair)),
                less(problem.consultants(), problem.consultant(pair)));
    }

    private static <K> Map<K, Integer> less(Map<K, Integer> capacities, K one) {
        Map<K, Integer> less = new HashMap<>(capacities);
        less.merge(one, -1, Integer::sum);
        return less;
    }

    private static long value(Plan plan) {
        return value(Set.copyOf(plan.chosen()));
    }

    private static long value(Set<Pair> chosen) {
        return chosen.stream().mapToLong(pair -> Plan.millionths(pair.value())).sum();
    }
}
