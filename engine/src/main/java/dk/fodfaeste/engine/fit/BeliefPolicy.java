package dk.fodfaeste.engine.fit;

import java.util.Map;

/**
 * The constants of a belief, in one place; the administration shows them.
 *
 * @param priorWeight spread evenly over the bins before anything is seen
 * @param halfLifeDays after which an observation counts half
 * @param onLevel share of an observation that falls on the level seen
 * @param onNeighbour share that falls on each neighbour; at an edge it goes to the level seen
 * @param mostForTimes the most that seeing often can multiply by
 * @param enoughKnown weight of observations from which a need is judged at all
 * @param metFrom least probability of a MET need
 * @param unmetUpTo greatest probability of an UNMET need
 * @param weights of the roles that observe
 */
public record BeliefPolicy(
        double priorWeight,
        double halfLifeDays,
        double onLevel,
        double onNeighbour,
        double mostForTimes,
        double enoughKnown,
        double metFrom,
        double unmetUpTo,
        Map<ObserverRole, Double> weights) {

    private static final BeliefPolicy STANDARD = new BeliefPolicy(
            0.5,
            180,
            0.80,
            0.10,
            2,
            1.5,
            0.75,
            0.25,
            Map.of(
                    ObserverRole.SUPERVISOR, 1.0,
                    ObserverRole.WORKPLACE, 1.0,
                    ObserverRole.CONSULTANT, 0.8,
                    ObserverRole.SOCIAL_WORKER, 0.8,
                    ObserverRole.PERSON, 0.6,
                    ObserverRole.OTHER, 0.5));

    public BeliefPolicy {
        weights = Map.copyOf(weights);
    }

    public static BeliefPolicy standard() {
        return STANDARD;
    }

    /** Weight of one observation: {@code role · 2^(−age/halfLife) · min(mostForTimes, 1 + log2(times)/4)}. */
    public double weight(Observation observation, long ageDays) {
        double age = Math.pow(2, -Math.max(0, ageDays) / halfLifeDays);
        double times = Math.min(mostForTimes, 1 + Math.log(observation.timesSeen()) / Math.log(2) / 4);
        return weights.getOrDefault(observation.seenBy(), 0.0) * age * times;
    }
}
