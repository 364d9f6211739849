package dk.fodfaeste.engine.dynamic;

import java.util.List;

/**
 * What is known when a batch arrives.
 *
 * @param batch to be placed now
 * @param room people that each place can still take
 * @param earlier cases that came before, those of the history first
 * @param expected number of cases still to come after this batch
 */
public record Arrival(List<Case> batch, List<Integer> room, List<Case> earlier, int expected) {

    boolean fits(Case someone, int place) {
        return someone.isCompatible(place) && someone.size() <= room.get(place);
    }
}
