package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** All pairs there are, given at once; each plan is made from nothing. */
record GivenPairs(PlanProblem problem) implements WeekPairs {

    @Override
    public Solved solve(Voices voices) {
        return new Given(Plan.solve(heard(voices)));
    }

    private PlanProblem heard(Voices voices) {
        return new PlanProblem(
                problem.pairs().stream()
                        .filter(pair -> voices.hears(problem.company(pair), problem.consultant(pair)))
                        .toList(),
                problem.consultantOf(),
                problem.workplaceOf(),
                problem.companyOf(),
                problem.openings(),
                problem.workplaces(),
                problem.companies(),
                problem.consultants());
    }

    @Override
    public int size() {
        return problem.pairs().size();
    }

    private record Given(Plan plan) implements Solved {

        @Override
        public long value() {
            return plan.chosen().stream()
                    .mapToLong(pair -> Math.round(pair.value() * Plan.UNIT))
                    .sum();
        }

        @Override
        public Map<UUID, Map<UUID, Double>> torn() {
            Map<UUID, Map<UUID, Double>> worth = new HashMap<>();
            for (Pair pair : plan.chosen()) {
                worth.computeIfAbsent(plan.problem().company(pair), id -> new LinkedHashMap<>())
                        .merge(plan.problem().consultant(pair), pair.value(), Double::sum);
            }
            worth.values().removeIf(byConsultant -> byConsultant.size() < 2);
            return worth;
        }
    }
}
