package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.lab.town.TownOpening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** The engine's plan of a week, over what lies on the desk. */
final class WeekPlan {

    private WeekPlan() {}

    static List<Proposal> best(Desk desk, List<Possibility> possibilities) {
        return best(desk, possibilities, Possibility::value);
    }

    /** @param worth of a possibility; one that is worth nothing is not proposed */
    static List<Proposal> best(Desk desk, List<Possibility> possibilities, ToDoubleFunction<Possibility> worth) {
        Map<Pair, Proposal> proposals = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Possibility possibility : possibilities) {
            double value = worth.applyAsDouble(possibility);
            if (value > 0) {
                Pair pair = possibility.pair(value);
                pairs.add(pair);
                proposals.put(pair, possibility.proposal());
            }
        }
        return Plan.solve(problem(desk, pairs, proposals)).chosen().stream()
                .map(pair -> Objects.requireNonNull(proposals.get(pair)))
                .toList();
    }

    private static PlanProblem problem(Desk desk, List<Pair> pairs, Map<Pair, Proposal> proposals) {
        Map<UUID, UUID> consultantOf = new HashMap<>();
        Map<String, UUID> workplaceOf = new HashMap<>();
        Map<UUID, UUID> companyOf = new HashMap<>();
        Map<String, Integer> openings = new HashMap<>();
        for (Proposal proposal : proposals.values()) {
            TownOpening opening = proposal.opening();
            consultantOf.put(proposal.applicant().id(), proposal.applicant().consultant());
            workplaceOf.put(opening.opening().id(), opening.workplace().id());
            companyOf.put(opening.workplace().id(), opening.company().id());
            openings.put(opening.opening().id(), 1);
        }
        return new PlanProblem(
                pairs,
                consultantOf,
                workplaceOf,
                companyOf,
                openings,
                desk.placesLeft(),
                desk.asksLeft(),
                desk.coursesLeft());
    }
}
