package dk.fodfaeste.matching.web;

import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of what somebody decided in the plan.
 *
 * @param said key of the words for it
 * @param done pairs that were decided
 * @param refused why not, by person
 * @param released a proposal that was taken back
 */
record PlanOutcome(
        Optional<String> said, List<ChosenPair> done, Map<UUID, RefusedException> refused, Optional<UUID> released) {

    static final PlanOutcome NONE = new PlanOutcome(Optional.empty(), List.of(), Map.of(), Optional.empty());

    static PlanOutcome released(UUID proposalId) {
        return new PlanOutcome(Optional.of("plan.released"), List.of(), Map.of(), Optional.of(proposalId));
    }

    /** Whether somebody pressed a button without having chosen any pair. */
    boolean isNothing() {
        return this != NONE && done.isEmpty() && refused.isEmpty() && released.isEmpty();
    }

    boolean isRight() {
        return refused.isEmpty() && (!done.isEmpty() || released.isPresent());
    }
}
