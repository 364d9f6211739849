package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.GrownPlan;
import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanPlaces;
import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.matching.plan.PersonShortlist.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A plan that was found, by number, and written out with names when it is the one. @param pairs by person, those that companies hear of */
record FoundPlan(PlanNumbers numbers, PlanPlaces places, List<List<Look>> pairs, GrownPlan found)
        implements WeekPairs.Solved {

    static final Comparator<Look> BEST_FIRST =
            Comparator.comparingDouble(Look::value).reversed().thenComparingInt(Look::opening);

    @Override
    public long value() {
        return found.value();
    }

    @Override
    public Map<UUID, Map<UUID, Double>> torn() {
        Map<UUID, Map<UUID, Double>> worth = new LinkedHashMap<>();
        chosen().forEach(person -> {
            Look look = chosen(person);
            worth.computeIfAbsent(
                            numbers.companies.get(numbers.company(look.opening())), company -> new LinkedHashMap<>())
                    .merge(numbers.consultants.get(numbers.consultantOf[person]), look.value(), Double::sum);
        });
        worth.values().removeIf(byConsultant -> byConsultant.size() < 2);
        return worth;
    }

    private IntStream chosen() {
        return IntStream.range(0, pairs.size()).filter(person -> found.opening()[person] >= 0);
    }

    private Look chosen(int person) {
        return pairs.get(person).stream()
                .filter(each -> each.opening() == found.opening()[person])
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Plan plan() {
        PlanProblem problem = problem();
        return new Plan(
                        problem,
                        chosen().mapToObj(person -> pair(person, chosen(person)))
                                .toList(),
                        byName(pairs.size(), person -> id(person), found.surplus()),
                        byName(found.consultant().length, numbers.consultants::get, found.consultant()),
                        openingPrices(),
                        workplacePrices(),
                        byName(found.companyWay().length, numbers.companies::get, found.companyWay()))
                .proved();
    }

    private PlanProblem problem() {
        List<Pair> all = new ArrayList<>();
        Map<UUID, UUID> consultantOf = new HashMap<>();
        for (int person = 0; person < pairs.size(); person++) {
            consultantOf.put(id(person), numbers.consultants.get(numbers.consultantOf[person]));
            int of = person;
            pairs.get(person).stream()
                    .sorted(BEST_FIRST)
                    .map(look -> pair(of, look))
                    .forEach(all::add);
        }
        return new PlanProblem(
                all,
                consultantOf,
                owners(numbers.workplaceOf, this::opening, numbers.workplaces),
                owners(numbers.companyOf, numbers.workplaces::get, numbers.companies),
                capacities(places.openings(), this::opening),
                capacities(places.workplaces(), numbers.workplaces::get),
                capacities(places.companies(), numbers.companies::get),
                capacities(places.consultants(), numbers.consultants::get));
    }

    private Pair pair(int person, Look look) {
        return new Pair(id(person), opening(look.opening()), look.value());
    }

    private UUID id(int person) {
        return numbers.people.get(person).id();
    }

    private String opening(int number) {
        return numbers.openings.get(number).id();
    }

    private Map<String, Long> openingPrices() {
        long[] own = new long[found.way().length];
        for (int opening = 0; opening < own.length; opening++) {
            own[opening] = found.way()[opening] - found.workplaceWay()[numbers.workplaceOf[opening]];
        }
        return byName(own.length, this::opening, own);
    }

    private Map<UUID, Long> workplacePrices() {
        long[] own = new long[found.workplaceWay().length];
        for (int workplace = 0; workplace < own.length; workplace++) {
            own[workplace] = found.workplaceWay()[workplace] - found.companyWay()[numbers.companyOf[workplace]];
        }
        return byName(own.length, numbers.workplaces::get, own);
    }

    private static <K> Map<K, Long> byName(int count, IntFunction<K> name, long[] amounts) {
        Map<K, Long> byName = new HashMap<>();
        IntStream.range(0, count).forEach(number -> byName.put(name.apply(number), amounts[number]));
        return byName;
    }

    private static <K> Map<K, Integer> capacities(int[] capacities, IntFunction<K> name) {
        Map<K, Integer> byName = new HashMap<>();
        IntStream.range(0, capacities.length).forEach(number -> byName.put(name.apply(number), capacities[number]));
        return byName;
    }

    private static <K> Map<K, UUID> owners(int[] owner, IntFunction<K> name, List<UUID> owners) {
        Map<K, UUID> byName = new HashMap<>();
        IntStream.range(0, owner.length).forEach(number -> byName.put(name.apply(number), owners.get(owner[number])));
        return byName;
    }
}
