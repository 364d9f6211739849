package dk.fodfaeste.engine.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a person and an opening fit, with every reason: why, why not, and what would change it.
 *
 * @param closed gates that are closed, each with its reason
 * @param reasons one for every need, in the opening's order
 * @param fit 0 to 1; 0 when a gate or a must closes the pair
 */
public record Fit(Candidate candidate, Opening opening, List<Gate> closed, List<Reason> reasons, double fit) {

    private static final int MOST_SIGHTINGS = 40;

    public static Fit of(Candidate candidate, Opening opening, FitPolicy policy) {
        List<Gate> closed = Gates.closed(candidate, opening, policy);
        List<Reason> reasons = new ArrayList<>();
        double product = 1;
        boolean shut = !closed.isEmpty();
        for (Need need : opening.needs()) {
            Reason reason = Reason.of(candidate, need);
            reasons.add(reason);
            product *= reason.factor();
            shut |= reason.closes();
        }
        return new Fit(candidate, opening, closed, List.copyOf(reasons), shut ? 0 : product);
    }

    public boolean isOpen() {
        return fit > 0;
    }

    /** Rests on a must that nobody has seen: not to be proposed. */
    public boolean isBlind() {
        return reasons.stream().anyMatch(Reason::isBlind);
    }

    public boolean canBeProposed() {
        return isOpen() && !isBlind();
    }

    /** For a company that is careful: every must is shown, none is unknown or between. */
    public boolean isSure() {
        return isOpen() && reasons.stream().noneMatch(Reason::isUnsure);
    }

    /** {@code fit · wish · step}. @param step 0.9 to 1.1: does it lead on */
    public double value(Wish wish, double step) {
        return fit * wish.factor() * step;
    }

    /**
     * The smallest set of observations and adaptations after which the pair can be proposed; empty when it can be already, or when a
     * gate closes it, which neither of the two can open.
     */
    public List<Remedy> whatWouldChangeIt(LocalDate today) {
        return remedies(Reason::isBlind, today);
    }

    /** As {@link #whatWouldChangeIt}, for a company that is careful: after which the pair is sure too. */
    public List<Remedy> whatWouldMakeItSure(LocalDate today) {
        return remedies(Reason::isUnsure, today);
    }

    private List<Remedy> remedies(Predicate<Reason> toBeSeen, LocalDate today) {
        if (!closed.isEmpty()) {
            return List.of();
        }
        return reasons.stream()
                .filter(reason -> toBeSeen.test(reason) || reason.closes())
                .map(reason -> remedy(reason, today))
                .toList();
    }

    private Remedy remedy(Reason reason, LocalDate today) {
        Need need = reason.need();
        if (reason.state() == NeedState.UNMET) {
            return new Remedy.Adapt(need);
        }
        Belief belief = candidate.beliefs().get(need.dimension());
        if (belief == null) {
            return new Remedy.Observe(need, 2);
        }
        int sightings = 0;
        while (belief.state(need.leastBin()) != NeedState.MET && sightings < MOST_SIGHTINGS) {
            belief = belief.with(new Observation(need.leastBin(), today, ObserverRole.SUPERVISOR, 1), today);
            sightings++;
        }
        return new Remedy.Observe(need, sightings);
    }
}
