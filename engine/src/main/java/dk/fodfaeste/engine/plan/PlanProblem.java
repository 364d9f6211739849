package dk.fodfaeste.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Pairs to choose from, and the capacities that the choice keeps. A person gets at most one opening; openings are nested in workplaces,
 * workplaces in companies, persons in consultants.
 *
 * @param consultantOf of every person in a pair
 * @param workplaceOf of every opening in a pair
 * @param companyOf of every workplace
 * @param openings capacity of each opening, and so on; what is missing has capacity 0
 */
public record PlanProblem(
        List<Pair> pairs,
        Map<UUID, UUID> consultantOf,
        Map<String, UUID> workplaceOf,
        Map<UUID, UUID> companyOf,
        Map<String, Integer> openings,
        Map<UUID, Integer> workplaces,
        Map<UUID, Integer> companies,
        Map<UUID, Integer> consultants) {

    public PlanProblem {
        pairs = List.copyOf(pairs);
        for (Pair pair : pairs) {
            UUID workplace = workplaceOf.get(pair.opening());
            if (!consultantOf.containsKey(pair.person()) || workplace == null || !companyOf.containsKey(workplace)) {
                throw new IllegalArgumentException("a pair needs a consultant, a workplace and a company: " + pair);
            }
        }
    }

    public UUID consultant(Pair pair) {
        return Objects.requireNonNull(consultantOf.get(pair.person()));
    }

    public UUID workplace(Pair pair) {
        return Objects.requireNonNull(workplaceOf.get(pair.opening()));
    }

    public UUID company(Pair pair) {
        return Objects.requireNonNull(companyOf.get(workplace(pair)));
    }
}
