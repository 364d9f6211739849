package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.engine.findout.FindOut;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.Town;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What to look at first, for each person: the three best answers of {@link FindOut}, as often as it takes to know. */
final class Questions {

    private static final int AT_A_TIME = 3;
    private static final int WEEKS_UNTIL_ASKED_AGAIN = 4;
    private static final BeliefPolicy BELIEFS = BeliefPolicy.standard();
    private static final FitPolicy FIT = FitPolicy.standard();

    private final Town town;
    private final Map<Integer, Deque<Integer>> open = new HashMap<>();
    private final Map<Integer, Integer> askAgainIn = new HashMap<>();

    Questions(Town town) {
        this.town = town;
    }

    boolean hasOne(Citizen citizen, int week) {
        return !of(citizen, week).isEmpty();
    }

    /** @return the dimension to look at, taken off the list; empty when the engine has no question */
    OptionalInt next(Citizen citizen, int week) {
        Deque<Integer> questions = of(citizen, week);
        return questions.isEmpty() ? OptionalInt.empty() : OptionalInt.of(questions.remove());
    }

    private Deque<Integer> of(Citizen citizen, int week) {
        int number = citizen.person().number();
        Deque<Integer> questions = open.computeIfAbsent(number, key -> new ArrayDeque<>());
        if (questions.isEmpty() && week >= askAgainIn.getOrDefault(number, week)) {
            ask(citizen, week, questions);
            askAgainIn.put(number, week + WEEKS_UNTIL_ASKED_AGAIN);
        }
        return questions;
    }

    private void ask(Citizen citizen, int week, Deque<Integer> questions) {
        Candidate candidate = citizen.candidate(week);
        List<Opening> openings = town.withinReachOf(citizen.person()).stream()
                .filter(opening -> opening.existsIn(week) && !citizen.hasTried(opening))
                .map(opening -> opening.opening())
                .toList();
        FindOut.of(candidate, openings, Dimensions.BINS, Calendar.monday(week), BELIEFS, FIT).stream()
                .limit(AT_A_TIME)
                .map(FindOut::dimension)
                .forEach(dimension -> {
                    for (int sighting = sightings(candidate, dimension); sighting > 0; sighting--) {
                        questions.add(Dimensions.number(dimension));
                    }
                });
    }

    /** Of a supervisor, until the dimension is known. */
    private static int sightings(Candidate candidate, String dimension) {
        Belief belief = candidate.beliefs().get(dimension);
        double known = belief == null ? 0 : belief.known();
        return Math.max(1, (int) Math.ceil(BELIEFS.enoughKnown() - known));
    }
}
