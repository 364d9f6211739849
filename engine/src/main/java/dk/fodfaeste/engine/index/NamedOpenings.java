package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Wish;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The openings that a person said something about: a no, or a wish. They are few, so each is computed by the engine's own {@link Fit} before
 * all the others, and left out of the sums.
 */
record NamedOpenings(OpeningTable openings, FitPolicy policy, Scope scope) {

    private static final int[] NONE = {};

    /** Offers the wished ones. @return the positions that are settled with that */
    int[] settle(Candidate person, Map<String, Wish> wishes, Shortlist shortlist) {
        if (wishes.isEmpty() && person.refused().isEmpty()) {
            return NONE;
        }
        wishes.forEach(
                (id, wish) -> openings.position(id).ifPresent(position -> offer(person, wish, position, shortlist)));
        return Stream.concat(wishes.keySet().stream(), person.refused().stream())
                .map(openings::position)
                .flatMapToInt(OptionalInt::stream)
                .toArray();
    }

    private void offer(Candidate person, Wish wish, int position, Shortlist shortlist) {
        Asked asked = openings.get(position);
        Fit fit = Fit.of(person, asked.opening(), policy);
        if (scope.holds(fit)) {
            shortlist.offer(fit.value(wish, asked.step()), position);
        }
    }

    static boolean isAmong(int[] settled, int position) {
        for (int each : settled) {
            if (each == position) {
                return true;
            }
        }
        return false;
    }
}
