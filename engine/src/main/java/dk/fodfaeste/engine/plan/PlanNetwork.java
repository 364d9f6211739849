package dk.fodfaeste.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The plan as a flow: source → consultant → person → opening → workplace → company → sink. */
final class PlanNetwork {

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final PlanProblem problem;
    private final Map<UUID, Integer> consultants = new LinkedHashMap<>();
    private final Map<UUID, Integer> persons = new LinkedHashMap<>();
    private final Map<String, Integer> openings = new LinkedHashMap<>();
    private final Map<UUID, Integer> workplaces = new LinkedHashMap<>();
    private final Map<UUID, Integer> companies = new LinkedHashMap<>();
    private int nodes = 2;

    PlanNetwork(PlanProblem problem) {
        this.problem = problem;
        for (Pair pair : problem.pairs()) {
            consultants.computeIfAbsent(problem.consultant(pair), id -> nodes++);
            persons.computeIfAbsent(pair.person(), id -> nodes++);
            openings.computeIfAbsent(pair.opening(), id -> nodes++);
            workplaces.computeIfAbsent(problem.workplace(pair), id -> nodes++);
            companies.computeIfAbsent(problem.company(pair), id -> nodes++);
        }
    }

    Plan solve() {
        Network network = new Network(nodes);
        Map<UUID, Integer> consultantArcs = new LinkedHashMap<>();
        Map<UUID, Integer> personArcs = new LinkedHashMap<>();
        Map<String, Integer> openingArcs = new LinkedHashMap<>();
        Map<UUID, Integer> workplaceArcs = new LinkedHashMap<>();
        Map<UUID, Integer> companyArcs = new LinkedHashMap<>();
        List<Integer> pairArcs = new ArrayList<>();

        consultants.forEach((id, node) -> consultantArcs.put(
                id, network.addArc(SOURCE, node, problem.consultants().getOrDefault(id, 0), 0)));
        companies.forEach((id, node) -> companyArcs.put(
                id, network.addArc(node, SINK, problem.companies().getOrDefault(id, 0), 0)));
        for (Pair pair : problem.pairs()) {
            int person = node(persons, pair.person());
            int opening = node(openings, pair.opening());
            int workplace = node(workplaces, problem.workplace(pair));
            int company = node(companies, problem.company(pair));
            personArcs.computeIfAbsent(
                    pair.person(), id -> network.addArc(node(consultants, problem.consultant(pair)), person, 1, 0));
            openingArcs.computeIfAbsent(
                    pair.opening(),
                    id -> network.addArc(opening, workplace, problem.openings().getOrDefault(id, 0), 0));
            workplaceArcs.computeIfAbsent(
                    problem.workplace(pair),
                    id -> network.addArc(
                            workplace, company, problem.workplaces().getOrDefault(id, 0), 0));
            // the person's own capacity of one bounds the pair, so the pair needs no price of its own
            pairArcs.add(network.addArc(person, opening, 2, -Plan.millionths(pair.value())));
        }

        MinCostFlow flow = new MinCostFlow(network, SOURCE, SINK);
        flow.solve();
        long[] dual = flow.dual();
        List<Pair> chosen = new ArrayList<>();
        for (int index = 0; index < pairArcs.size(); index++) {
            if (network.flow(pairArcs.get(index)) > 0) {
                chosen.add(problem.pairs().get(index));
            }
        }
        return new Plan(
                problem,
                List.copyOf(chosen),
                prices(personArcs, network, dual),
                prices(consultantArcs, network, dual),
                prices(openingArcs, network, dual),
                prices(workplaceArcs, network, dual),
                prices(companyArcs, network, dual));
    }

    private static <K> int node(Map<K, Integer> nodes, K id) {
        return java.util.Objects.requireNonNull(nodes.get(id));
    }

    /** An arc's price is how much lower its reduced cost is than nothing. */
    private static <K> Map<K, Long> prices(Map<K, Integer> arcs, Network network, long[] dual) {
        Map<K, Long> prices = new LinkedHashMap<>();
        arcs.forEach((id, arc) -> {
            int from = network.target(arc ^ 1);
            int to = network.target(arc);
            prices.put(id, Math.max(0, dual[to] - dual[from] - network.cost(arc)));
        });
        return prices;
    }
}
