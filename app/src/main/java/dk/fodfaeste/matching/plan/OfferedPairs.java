package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.matching.openings.WorkOpening;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The pairs that a plan chooses from, with who and what they belong to. They grow while a plan is sought, and a problem is made of them for
 * each plan: only what came since is worked out again.
 */
final class OfferedPairs {

    private final Capacities capacities;
    private final Map<UUID, Integer> free;
    private final Map<UUID, List<Pair>> ofPerson = new LinkedHashMap<>();
    private final Map<UUID, UUID> consultantOf = new HashMap<>();
    private final Map<String, UUID> workplaceOf = new HashMap<>();
    private final Map<UUID, UUID> companyOf = new HashMap<>();
    private final Map<String, Integer> openings = new HashMap<>();
    private final Map<UUID, Map<String, WorkOpening>> asked = new HashMap<>();
    private final Map<UUID, Integer> places;
    private final Map<UUID, Integer> companies = new HashMap<>();
    private final Map<UUID, Integer> consultants = new HashMap<>();

    OfferedPairs(Capacities capacities) {
        this.capacities = capacities;
        this.free = capacities.free();
        this.places = new HashMap<>(free);
    }

    /** @param mayBegin how many the consultant may still begin in the week */
    void consultant(UUID person, UUID consultant, int mayBegin) {
        consultantOf.put(person, consultant);
        consultants.put(consultant, mayBegin);
    }

    /** Takes the place of what the person was offered before. @param offers those whose companies may be asked */
    void put(UUID person, List<Offer> offers) {
        offers.forEach(this::add);
        ofPerson.put(
                person,
                offers.stream()
                        .map(offer -> new Pair(person, offer.opening().id(), offer.value()))
                        .toList());
    }

    private void add(Offer offer) {
        WorkOpening opening = offer.opening();
        UUID workplace = opening.workplace().id();
        companies.put(opening.company().id(), offer.companyMayHear());
        if (openings.put(opening.id(), 1) == null) {
            workplaceOf.put(opening.id(), workplace);
            companyOf.put(workplace, opening.company().id());
            Map<String, WorkOpening> ofWorkplace = asked.computeIfAbsent(workplace, id -> new HashMap<>());
            ofWorkplace.put(opening.id(), opening);
            int withinRatio = capacities.placesWithinRatio(opening.workplace(), ofWorkplace.values());
            places.put(workplace, Math.min(Objects.requireNonNullElse(free.get(workplace), 0), withinRatio));
        }
    }

    PlanProblem problem() {
        return new PlanProblem(
                ofPerson.values().stream().flatMap(List::stream).toList(),
                consultantOf,
                workplaceOf,
                companyOf,
                openings,
                new HashMap<>(places), // what comes later may lessen them
                companies,
                consultants);
    }

    /** @param companyMayHear how often still, in the month */
    record Offer(WorkOpening opening, double value, int companyMayHear) {}
}
