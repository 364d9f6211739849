package dk.fodfaeste.engine.fit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * A person as the engine may see one: function, time and place, and nothing else.
 *
 * @param beliefs by dimension; a dimension that is missing is unknown
 * @param maxMinutesPerWeek that the person can do, where that is known
 * @param maxCommuteMinutes the person's own limit
 * @param refused openings that the person said no to
 */
public record Candidate(
        UUID id,
        Map<String, Belief> beliefs,
        TimeWindow available,
        OptionalInt maxMinutesPerWeek,
        Optional<Place> home,
        OptionalInt maxCommuteMinutes,
        Set<String> credentials,
        Set<String> refused) {

    public Candidate {
        beliefs = Map.copyOf(beliefs);
        credentials = Set.copyOf(credentials);
        refused = Set.copyOf(refused);
    }

    public Candidate withBelief(String dimension, Belief belief) {
        Map<String, Belief> changed = new java.util.HashMap<>(beliefs);
        changed.put(dimension, belief);
        return new Candidate(id, changed, available, maxMinutesPerWeek, home, maxCommuteMinutes, credentials, refused);
    }
}
