package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.lab.town.Chance;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.TownOpening;
import dk.fodfaeste.lab.town.TrueLevels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A person on the way through the organisation: what the person can by now, and what is written of it. */
final class Citizen {

    private static final BeliefPolicy BELIEFS = BeliefPolicy.standard();
    private static final int WEEKS_A_BELIEF_STANDS = 4;

    private final Person person;
    private final Map<Integer, List<Observation>> observations = new HashMap<>();
    private final Set<Integer> tried = new HashSet<>();
    private TrueLevels levels;
    private final Map<String, Belief> beliefs = new HashMap<>();
    private final Set<Integer> news = new HashSet<>();
    private Candidate candidate;
    private int believedIn = Integer.MIN_VALUE / 2;
    private int waitingSince;
    private int attention;

    Citizen(Person person) {
        this.person = person;
        levels = person.levels();
        candidate = person.candidate();
        waitingSince = person.week();
    }

    Person person() {
        return person;
    }

    TrueLevels levels() {
        return levels;
    }

    void grow(TrueLevels grown) {
        levels = grown;
    }

    int waitingSince() {
        return waitingSince;
    }

    void waitsAgain(int week) {
        waitingSince = week;
    }

    boolean hasTried(TownOpening opening) {
        return tried.contains(opening.number());
    }

    void tries(TownOpening opening) {
        tried.add(opening.number());
    }

    int coursesBegun() {
        return tried.size();
    }

    /** Counts the moments in which a supervisor looked at this person, so that each has its own chance. */
    int nextAttention() {
        return attention++;
    }

    /** Somebody sees the person in one dimension, right or a level wrong, and writes it down. */
    void isSeen(int dimension, ObserverRole by, LocalDate day, double seenRight, Chance chance) {
        List<Observation> before = observations.computeIfAbsent(dimension, key -> new ArrayList<>());
        long address = (long) person.number() * Dimensions.COUNT + dimension;
        int level = sight(levels.seen(dimension), seenRight, chance.at(Chance.Of.SIGHT, address, before.size()));
        before.add(new Observation(level, day, by, 1));
        news.add(dimension);
    }

    /** At an edge of the scale the error towards the outside falls on the edge itself, as in the belief's kernel. */
    private static int sight(int level, double seenRight, RandomGenerator random) {
        double turn = random.nextDouble();
        if (turn < seenRight) {
            return level;
        }
        int wrong = turn < seenRight + (1 - seenRight) / 2 ? level - 1 : level + 1;
        return Math.clamp(wrong, 0, Dimensions.HIGHEST);
    }

    /** The person with the beliefs of this week; a belief that nothing was added to stands for some weeks. */
    Candidate candidate(int week) {
        if (week >= believedIn + WEEKS_A_BELIEF_STANDS) {
            news.addAll(observations.keySet());
            believedIn = week;
        }
        if (!news.isEmpty()) {
            LocalDate today = Calendar.monday(week);
            news.forEach(dimension -> beliefs.put(Dimensions.id(dimension), belief(dimension, today)));
            news.clear();
            candidate = withBeliefs();
        }
        return candidate;
    }

    private Belief belief(int dimension, LocalDate today) {
        return Belief.of(Dimensions.LEVELS, observations.getOrDefault(dimension, List.of()), today, BELIEFS);
    }

    private Candidate withBeliefs() {
        Candidate before = person.candidate();
        return new Candidate(
                before.id(),
                beliefs,
                before.available(),
                before.maxMinutesPerWeek(),
                before.home(),
                before.maxCommuteMinutes(),
                before.credentials(),
                before.refused());
    }
}
