package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/**
 * The best plan in which no company hears from two of us in the week. A plan without that rule is a bound; where it has two consultants ask
 * one company, the search branches on whose company it is (best first, Land and Doig, Econometrica 28, 1960). The first plan without
 * such a company that comes up is the best there is. Where the search takes too long it ends with the voice that is worth most at each, and
 * says how far from the best it can be.
 *
 * @param voices who that is, by each company for which one of several consultants was chosen
 * @param gap of the plan's value to the bound, as a share of the bound; 0 where the plan is proved
 */
record OneVoice(Plan plan, Map<UUID, UUID> voices, double gap) {

    /** Plans that the search solves before it takes what is worth most: some tenths of a second with a thousand people … */
    private static final int MOST_PLANS = 24;

    /** … and fewer with more, so that all of them together have no more pairs than this. */
    private static final int MOST_PAIRS = 1_000_000;

    static OneVoice solve(PlanProblem problem) {
        return solve(Plan.solve(problem));
    }

    /** @param root the best plan without the rule */
    static OneVoice solve(Plan root) {
        PlanProblem problem = root.problem();
        int most = Math.clamp(MOST_PAIRS / Math.max(1, problem.pairs().size()), 1, MOST_PLANS);
        PriorityQueue<Branch> open =
                new PriorityQueue<>(Comparator.comparingLong(Branch::value).reversed());
        open.add(Branch.of(root, problem, Map.of()));
        int plans = 1;
        while (true) {
            Branch best = Objects.requireNonNull(open.poll());
            Map<UUID, Map<UUID, Double>> torn = best.torn();
            if (torn.isEmpty()) {
                return new OneVoice(best.plan(), best.voices(), 0);
            }
            if (plans >= most) {
                return taken(problem, best);
            }
            UUID company = torn.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
            for (UUID consultant : askers(problem, company)) {
                Map<UUID, UUID> voices = new HashMap<>(best.voices());
                voices.put(company, consultant);
                open.add(Branch.of(problem, voices));
                plans++;
            }
        }
    }

    /** Whoever could ask the company at all. */
    private static Set<UUID> askers(PlanProblem problem, UUID company) {
        Set<UUID> askers = new HashSet<>();
        problem.pairs().stream()
                .filter(pair -> company(problem, pair).equals(company))
                .forEach(pair -> askers.add(consultant(problem, pair)));
        return askers;
    }

    private static OneVoice taken(PlanProblem problem, Branch bound) {
        Branch branch = bound;
        while (!branch.torn().isEmpty()) {
            Map<UUID, UUID> voices = new HashMap<>(branch.voices());
            branch.torn().forEach((company, worth) -> voices.put(company, most(worth)));
            branch = Branch.of(problem, voices);
        }
        double gap = bound.value() == 0 ? 0 : (double) (bound.value() - branch.value()) / bound.value();
        return new OneVoice(branch.plan(), branch.voices(), gap);
    }

    private static UUID most(Map<UUID, Double> worth) {
        return worth.entrySet().stream()
                .max(Map.Entry.<UUID, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static UUID company(PlanProblem problem, Pair pair) {
        UUID workplace = Objects.requireNonNull(problem.workplaceOf().get(pair.opening()));
        return Objects.requireNonNull(problem.companyOf().get(workplace));
    }

    private static UUID consultant(PlanProblem problem, Pair pair) {
        return Objects.requireNonNull(problem.consultantOf().get(pair.person()));
    }

    /** The best plan where some companies hear from one of us alone. @param voices who that is, by company */
    private record Branch(PlanProblem problem, Map<UUID, UUID> voices, Plan plan, long value) {

        static Branch of(PlanProblem whole, Map<UUID, UUID> voices) {
            PlanProblem problem = new PlanProblem(
                    whole.pairs().stream()
                            .filter(pair -> {
                                UUID consultant = consultant(whole, pair);
                                return voices.getOrDefault(company(whole, pair), consultant)
                                        .equals(consultant);
                            })
                            .toList(),
                    whole.consultantOf(),
                    whole.workplaceOf(),
                    whole.companyOf(),
                    whole.openings(),
                    whole.workplaces(),
                    whole.companies(),
                    whole.consultants());
            return of(Plan.solve(problem), whole, voices);
        }

        static Branch of(Plan plan, PlanProblem whole, Map<UUID, UUID> voices) {
            return new Branch(
                    whole,
                    voices,
                    plan,
                    plan.chosen().stream()
                            .mapToLong(pair -> Math.round(pair.value() * Plan.UNIT))
                            .sum());
        }

        /** By company that more than one consultant would ask: what the pairs of each are worth there. */
        Map<UUID, Map<UUID, Double>> torn() {
            Map<UUID, Map<UUID, Double>> worth = new HashMap<>();
            plan.chosen()
                    .forEach(pair -> worth.computeIfAbsent(company(problem, pair), id -> new LinkedHashMap<>())
                            .merge(consultant(problem, pair), pair.value(), Double::sum));
            worth.values().removeIf(byConsultant -> byConsultant.size() < 2);
            return worth;
        }
    }
}
