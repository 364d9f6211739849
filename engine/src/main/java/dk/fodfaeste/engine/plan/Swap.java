package dk.fodfaeste.engine.plan;

import java.util.List;

/**
 * What happens when one pair is decided otherwise and all else is made the best of.
 *
 * @param loss in the plan's value, in millionths; 0 or more, and exact
 * @param moves who then moves where, the decided pair first
 */
public record Swap(long loss, List<Move> moves) {

    /**
     * @param from the pair that the person leaves; -1 for a person who waited
     * @param to the pair that the person gets; -1 for a person who then waits
     */
    public record Move(int person, int from, int to) {}
}
