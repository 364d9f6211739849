package dk.fodfaeste.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final UUID AMAL = id(1);
    private static final UUID YUSUF = id(2);
    private static final UUID CONSULTANT = id(10);
    private static final UUID CANTEEN = id(20);
    private static final UUID COMPANY = id(30);

    @Test
    void theOnlyOpeningOfOneIsLeftByAnotherWhoHasMore() {
        Plan plan = Plan.solve(problem(
                List.of(
                        new Pair(AMAL, "kitchen", 0.71),
                        new Pair(AMAL, "reception", 0.66),
                        new Pair(YUSUF, "kitchen", 0.64)),
                2,
                2,
                2));

        assertThat(plan.chosen())
                .containsExactlyInAnyOrder(new Pair(AMAL, "reception", 0.66), new Pair(YUSUF, "kitchen", 0.64));
        assertThat(plan.priceOf(new Pair(AMAL, "kitchen", 0.71))).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    void aCompanyThatTakesOneGetsOne() {
        Plan plan = Plan.solve(
                problem(List.of(new Pair(AMAL, "kitchen", 0.7), new Pair(YUSUF, "reception", 0.6)), 2, 1, 2));

        assertThat(plan.chosen()).containsExactly(new Pair(AMAL, "kitchen", 0.7));
        assertThat(plan.companyPrices().get(COMPANY)).isEqualTo(600_000);
    }

    @Test
    void aConsultantWithoutTimeBeginsNothing() {
        assertThat(Plan.solve(problem(List.of(new Pair(AMAL, "kitchen", 0.7)), 2, 2, 0))
                        .chosen())
                .isEmpty();
    }

    @Test
    void aPlanWithoutPairsIsEmptyAndProven() {
        assertThat(Plan.solve(problem(List.of(), 1, 1, 1)).chosen()).isEmpty();
    }

    @Test
    void theProofCatchesAPlanThatIsNotTheBest() {
        Plan best =
                Plan.solve(problem(List.of(new Pair(AMAL, "kitchen", 0.7), new Pair(YUSUF, "kitchen", 0.6)), 2, 2, 2));
        Plan worse = new Plan(
                best.problem(),
                List.of(new Pair(YUSUF, "kitchen", 0.6)),
                best.surplus(),
                best.consultantPrices(),
                best.openingPrices(),
                best.workplacePrices(),
                best.companyPrices());

        assertThatThrownBy(() -> PlanProof.check(worse)).hasMessageContaining("is worth");
    }

    @Test
    void theProofCatchesAPlanThatAsksTooMuch() {
        Plan best =
                Plan.solve(problem(List.of(new Pair(AMAL, "kitchen", 0.7), new Pair(YUSUF, "kitchen", 0.6)), 2, 2, 2));
        Plan greedy = new Plan(
                best.problem(),
                best.problem().pairs(),
                best.surplus(),
                best.consultantPrices(),
                best.openingPrices(),
                best.workplacePrices(),
                best.companyPrices());

        assertThatThrownBy(() -> PlanProof.check(greedy)).hasMessageContaining("too much of a opening");
    }

    @Test
    void theProofCatchesAPairThatWasNotGiven() {
        Plan best = Plan.solve(problem(List.of(new Pair(AMAL, "kitchen", 0.7)), 2, 2, 2));
        Plan invented = with(best, List.of(new Pair(AMAL, "kitchen", 0.9)), best.openingPrices());

        assertThatThrownBy(() -> PlanProof.check(invented)).hasMessageContaining("was not given");
    }

    @Test
    void theProofCatchesPricesThatAreBelowZeroOrCoverTooLittle() {
        Plan best =
                Plan.solve(problem(List.of(new Pair(AMAL, "kitchen", 0.7), new Pair(YUSUF, "kitchen", 0.6)), 2, 2, 2));
        assertThat(best.openingPrices()).containsEntry("kitchen", 600_000L);
        assertThat(best.surplus()).containsEntry(AMAL, 100_000L).containsEntry(YUSUF, 0L);

        assertThatThrownBy(() -> PlanProof.check(with(best, best.chosen(), Map.of("kitchen", -1L))))
                .hasMessageContaining("below 0");
        assertThatThrownBy(() -> PlanProof.check(with(best, best.chosen(), Map.of("kitchen", 599_999L))))
                .hasMessageContaining("do not cover");
        assertThatThrownBy(() -> PlanProof.check(with(best, best.chosen(), Map.of("kitchen", 600_001L))))
                .hasMessageContaining("is worth 700000, its prices 700001");
    }

    @Test
    void aPairIsWorthSomethingAndHasAWayIn() {
        assertThatThrownBy(() -> new Pair(AMAL, "kitchen", 0)).hasMessageContaining("not 0.0");
        assertThatThrownBy(() -> new Pair(AMAL, "kitchen", 1000.1)).hasMessageContaining("at most 1000");
        assertThat(new Pair(AMAL, "kitchen", 1000).value()).isEqualTo(1000);
        assertThatThrownBy(() -> problem(List.of(new Pair(AMAL, "garden", 0.5)), 1, 1, 1))
                .hasMessageContaining("a workplace and a company");
        assertThatThrownBy(() -> problem(List.of(new Pair(id(9), "kitchen", 0.5)), 1, 1, 1))
                .hasMessageContaining("needs a consultant");
    }

    private static Plan with(Plan plan, List<Pair> chosen, Map<String, Long> openingPrices) {
        return new Plan(
                plan.problem(),
                chosen,
                plan.surplus(),
                plan.consultantPrices(),
                openingPrices,
                plan.workplacePrices(),
                plan.companyPrices());
    }

    @Property(tries = 200)
    void noOtherChoiceIsWorthMore(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        PlanProblem problem = random(new Random(seed));

        long value = Plan.solve(problem).chosen().stream()
                .mapToLong(pair -> Plan.millionths(pair.value()))
                .sum();

        assertThat(value).isEqualTo(bestOfAll(problem, 0, new ArrayList<>()));
    }

    @Property(tries = 50)
    void theSameProblemHasTheSamePlan(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        assertThat(Plan.solve(random(new Random(seed))).chosen())
                .isEqualTo(Plan.solve(random(new Random(seed))).chosen());
    }

    private static long bestOfAll(PlanProblem problem, int index, List<Pair> chosen) {
        if (index == problem.pairs().size()) {
            return chosen.stream()
                    .mapToLong(pair -> Plan.millionths(pair.value()))
                    .sum();
        }
        long without = bestOfAll(problem, index + 1, chosen);
        chosen.add(problem.pairs().get(index));
        long with = keeps(problem, chosen) ? bestOfAll(problem, index + 1, chosen) : 0;
        chosen.removeLast();
        return Math.max(with, without);
    }

    private static boolean keeps(PlanProblem problem, List<Pair> chosen) {
        Map<Object, Integer> used = new HashMap<>();
        for (Pair pair : chosen) {
            boolean fits = used.merge(pair.person(), 1, Integer::sum) <= 1
                    && used.merge(pair.opening(), 1, Integer::sum)
                            <= problem.openings().getOrDefault(pair.opening(), 0)
                    && used.merge(problem.consultant(pair), 1, Integer::sum)
                            <= problem.consultants().getOrDefault(problem.consultant(pair), 0)
                    && used.merge(problem.workplace(pair), 1, Integer::sum)
                            <= problem.workplaces().getOrDefault(problem.workplace(pair), 0)
                    && used.merge(problem.company(pair), 1, Integer::sum)
                            <= problem.companies().getOrDefault(problem.company(pair), 0);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    static PlanProblem random(Random random) {
        List<Pair> pairs = new ArrayList<>();
        Map<UUID, UUID> consultantOf = new HashMap<>();
        Map<String, UUID> workplaceOf = new HashMap<>();
        Map<UUID, UUID> companyOf = new HashMap<>();
        Map<String, Integer> openings = new HashMap<>();
        Map<UUID, Integer> workplaces = new HashMap<>();
        Map<UUID, Integer> companies = new HashMap<>();
        Map<UUID, Integer> consultants = new HashMap<>();
        for (int person = 0; person < 4; person++) {
            consultantOf.put(id(person), id(100 + person % 2));
        }
        for (int opening = 0; opening < 4; opening++) {
            workplaceOf.put("opening " + opening, id(200 + opening % 3));
            openings.put("opening " + opening, 1 + random.nextInt(2));
        }
        for (int workplace = 0; workplace < 3; workplace++) {
            companyOf.put(id(200 + workplace), id(300 + workplace % 2));
            workplaces.put(id(200 + workplace), random.nextInt(3));
        }
        for (int index = 0; index < 2; index++) {
            companies.put(id(300 + index), random.nextInt(3));
            consultants.put(id(100 + index), random.nextInt(3));
        }
        for (int person = 0; person < 4; person++) {
            for (int opening = 0; opening < 4; opening++) {
                if (random.nextInt(3) > 0) {
                    pairs.add(new Pair(id(person), "opening " + opening, (1 + random.nextInt(100)) / 100.0));
                }
            }
        }
        return new PlanProblem(
                pairs, consultantOf, workplaceOf, companyOf, openings, workplaces, companies, consultants);
    }

    private static PlanProblem problem(List<Pair> pairs, int workplace, int company, int consultant) {
        return new PlanProblem(
                pairs,
                Map.of(AMAL, CONSULTANT, YUSUF, CONSULTANT),
                Map.of("kitchen", CANTEEN, "reception", CANTEEN),
                Map.of(CANTEEN, COMPANY),
                Map.of("kitchen", 1, "reception", 1),
                Map.of(CANTEEN, workplace),
                Map.of(COMPANY, company),
                Map.of(CONSULTANT, consultant));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
