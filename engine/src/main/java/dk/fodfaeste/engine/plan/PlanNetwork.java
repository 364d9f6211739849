package dk.fodfaeste.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A {@link PlanProblem} as a {@link PlanGraph}: ids become numbers, in the order in which the pairs name them. */
final class PlanNetwork {

    private final PlanProblem problem;
    private final Map<UUID, Integer> consultants = new LinkedHashMap<>();
    private final Map<UUID, List<Pair>> persons = new LinkedHashMap<>();
    private final Map<String, Integer> openings = new LinkedHashMap<>();
    private final Map<UUID, Integer> workplaces = new LinkedHashMap<>();
    private final Map<UUID, Integer> companies = new LinkedHashMap<>();

    PlanNetwork(PlanProblem problem) {
        this.problem = problem;
        for (Pair pair : problem.pairs()) {
            consultants.putIfAbsent(problem.consultant(pair), consultants.size());
            persons.computeIfAbsent(pair.person(), id -> new ArrayList<>()).add(pair);
            openings.putIfAbsent(pair.opening(), openings.size());
            workplaces.putIfAbsent(problem.workplace(pair), workplaces.size());
            companies.putIfAbsent(problem.company(pair), companies.size());
        }
    }

    Plan solve() {
        LivePlan live = live();
        PlanGraph graph = live.graph();
        return new Plan(
                problem,
                chosen(live),
                surplus(live),
                prices(consultants, number -> live.price(graph.consultant(number))),
                prices(openings, number -> live.price(graph.opening(number))),
                prices(workplaces, number -> live.price(graph.workplace(number))),
                prices(companies, number -> live.price(graph.company(number))));
    }

    private LivePlan live() {
        return LivePlan.solve(graphWithPairs());
    }

    /** The plan itself, alive; not only one that is worth as much. */
    LivePlan live(Plan plan) {
        PlanGraph graph = graphWithPairs();
        int[] chosen = new int[persons.size()];
        Arrays.fill(chosen, Flow.NONE);
        Map<UUID, Pair> chosenOf = plan.chosen().stream().collect(Collectors.toMap(Pair::person, pair -> pair));
        int person = 0;
        for (Map.Entry<UUID, List<Pair>> each : persons.entrySet()) {
            Pair pair = chosenOf.get(each.getKey());
            if (pair != null) {
                chosen[person] = graph.firstPair(person) + each.getValue().indexOf(pair);
            }
            person++;
        }
        return LivePlan.of(graph, chosen, labels(plan, graph));
    }

    private long[] labels(Plan plan, PlanGraph graph) {
        long[] labels = new long[graph.nodes];
        companies.forEach((id, number) ->
                labels[graph.company(number)] = -plan.companyPrices().getOrDefault(id, 0L));
        lay(labels, graph, workplaces, graph::workplace, plan.workplacePrices());
        lay(labels, graph, openings, graph::opening, plan.openingPrices());
        consultants.forEach((id, number) ->
                labels[graph.consultant(number)] = plan.consultantPrices().getOrDefault(id, 0L));
        return labels;
    }

    /** The way to a place costs what it asks for itself, and the way to what it lies within. */
    private static <K> void lay(
            long[] labels, PlanGraph graph, Map<K, Integer> numbers, IntUnaryOperator node, Map<K, Long> prices) {
        numbers.forEach((id, number) -> {
            int place = node.applyAsInt(number);
            labels[place] = labels[graph.up[place]] - prices.getOrDefault(id, 0L);
        });
    }

    private PlanGraph graphWithPairs() {
        PlanGraph graph = graph();
        persons.forEach((person, pairs) -> graph.addPerson(
                number(consultants, problem.consultant(pairs.getFirst())),
                pairs.stream()
                        .mapToInt(pair -> number(openings, pair.opening()))
                        .toArray(),
                pairs.stream()
                        .mapToInt(pair -> (int) Plan.millionths(pair.value()))
                        .toArray()));
        return graph;
    }

    /** Each person's pairs, in the order of their numbers in the graph. */
    Map<UUID, List<Pair>> persons() {
        return persons;
    }

    private PlanGraph graph() {
        return new PlanGraph(
                openings.keySet().stream()
                        .mapToInt(id -> number(
                                workplaces,
                                Objects.requireNonNull(problem.workplaceOf().get(id))))
                        .toArray(),
                workplaces.keySet().stream()
                        .mapToInt(id -> number(
                                companies,
                                Objects.requireNonNull(problem.companyOf().get(id))))
                        .toArray(),
                capacities(openings, problem.openings()),
                capacities(workplaces, problem.workplaces()),
                capacities(companies, problem.companies()),
                capacities(consultants, problem.consultants()));
    }

    private static <K> int number(Map<K, Integer> numbers, K id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    private static <K> int[] capacities(Map<K, Integer> numbers, Map<K, Integer> capacities) {
        return numbers.keySet().stream()
                .mapToInt(id -> capacities.getOrDefault(id, 0))
                .toArray();
    }

    private List<Pair> chosen(LivePlan live) {
        List<Pair> chosen = new ArrayList<>();
        int person = 0;
        for (List<Pair> pairs : persons.values()) {
            if (live.chosen(person) != Flow.NONE) {
                chosen.add(pairs.get(live.chosen(person) - live.graph().firstPair(person)));
            }
            person++;
        }
        return List.copyOf(chosen);
    }

    private Map<UUID, Long> surplus(LivePlan live) {
        Map<UUID, Long> surplus = new LinkedHashMap<>();
        for (UUID id : persons.keySet()) {
            surplus.put(id, live.surplus(surplus.size()));
        }
        return surplus;
    }

    private static <K> Map<K, Long> prices(Map<K, Integer> numbers, ToLongFunction<Integer> price) {
        Map<K, Long> prices = new LinkedHashMap<>();
        numbers.forEach((id, number) -> prices.put(id, price.applyAsLong(number)));
        return prices;
    }
}
