package dk.fodfaeste.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happens when one pair of a {@link PlanProblem} is decided otherwise and all else is made the best of.
 *
 * @param loss in the plan's value, in millionths; 0 or more, and exact
 * @param moves who then moves where, the decided pair first
 */
public record PlanSwap(long loss, List<Move> moves) {

    /**
     * @param from the pair that the person leaves; empty for a person who waited
     * @param to the pair that the person gets; empty for a person who then waits
     */
    public record Move(UUID person, Optional<Pair> from, Optional<Pair> to) {}
}
