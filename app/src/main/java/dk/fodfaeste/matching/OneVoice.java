package dk.fodfaeste.matching;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A plan in which no company hears from two of us in the week. Where the best plan has two consultants ask one company, it hears from the
 * one whose pairs there are worth more, and the plan is solved anew for the others. Where that never happens the plan is the best there
 * is; where it does, the best that keeps those choices.
 *
 * @param choices companies for which one of several consultants was chosen
 */
record OneVoice(Plan plan, int choices) {

    static OneVoice solve(PlanProblem problem) {
        return solve(problem, 0);
    }

    private static OneVoice solve(PlanProblem problem, int choices) {
        Plan plan = Plan.solve(problem);
        Map<UUID, UUID> voices = voices(problem, plan);
        return voices.isEmpty() ? new OneVoice(plan, choices) : solve(with(problem, voices), choices + voices.size());
    }

    /** By company that more than one consultant would ask: the one who does; of equals the first in the problem. */
    private static Map<UUID, UUID> voices(PlanProblem problem, Plan plan) {
        Set<Pair> chosen = Set.copyOf(plan.chosen());
        Map<UUID, Map<UUID, Double>> worth = new HashMap<>();
        problem.pairs().stream()
                .filter(chosen::contains)
                .forEach(pair -> worth.computeIfAbsent(company(problem, pair), id -> new LinkedHashMap<>())
                        .merge(consultant(problem, pair), pair.value(), Double::sum));
        Map<UUID, UUID> voices = new HashMap<>();
        worth.forEach((company, byConsultant) -> {
            if (byConsultant.size() > 1) {
                byConsultant.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(most -> voices.put(company, most.getKey()));
            }
        });
        return voices;
    }

    private static PlanProblem with(PlanProblem problem, Map<UUID, UUID> voices) {
        return new PlanProblem(
                problem.pairs().stream()
                        .filter(pair -> {
                            UUID consultant = consultant(problem, pair);
                            return voices.getOrDefault(company(problem, pair), consultant)
                                    .equals(consultant);
                        })
                        .toList(),
                problem.consultantOf(),
                problem.workplaceOf(),
                problem.companyOf(),
                problem.openings(),
                problem.workplaces(),
                problem.companies(),
                problem.consultants());
    }

    private static UUID company(PlanProblem problem, Pair pair) {
        UUID workplace = Objects.requireNonNull(problem.workplaceOf().get(pair.opening()));
        return Objects.requireNonNull(problem.companyOf().get(workplace));
    }

    private static UUID consultant(PlanProblem problem, Pair pair) {
        return Objects.requireNonNull(problem.consultantOf().get(pair.person()));
    }
}
