package dk.fodfaeste.lab.town.carving;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.lab.town.Chance;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.Familiarity;
import dk.fodfaeste.lab.town.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What is known of people after some time in the shops: three of four dimensions of who is well known, one of three of who is not. */
record Knowledge(Chance chance, double seenRight, LocalDate today) {

    private static final double WELL_KNOWN = 0.75;
    private static final double LITTLE_KNOWN = 0.33;
    private static final int TIMES = 4;

    Candidate of(Person person) {
        double share = person.familiarity() == Familiarity.WELL_KNOWN ? WELL_KNOWN : LITTLE_KNOWN;
        Map<String, Belief> beliefs = new HashMap<>();
        for (int dimension = 0; dimension < Dimensions.COUNT; dimension++) {
            RandomGenerator random =
                    chance.at(Chance.Of.SIGHT, (long) person.number() * Dimensions.COUNT + dimension, 0);
            if (random.nextDouble() < share) {
                beliefs.put(Dimensions.id(dimension), belief(person.levels().seen(dimension), random));
            }
        }
        Candidate unknown = person.candidate();
        return new Candidate(
                unknown.id(),
                beliefs,
                unknown.available(),
                unknown.maxMinutesPerWeek(),
                unknown.home(),
                unknown.maxCommuteMinutes(),
                unknown.credentials(),
                unknown.refused());
    }

    private Belief belief(int level, RandomGenerator random) {
        return Belief.of(
                Dimensions.LEVELS,
                Stream.generate(() -> new Observation(seen(level, random), today, ObserverRole.SUPERVISOR, 1))
                        .limit(TIMES)
                        .toList(),
                today,
                BeliefPolicy.standard());
    }

    /** A level wrong now and then, as everywhere in the town. */
    private int seen(int level, RandomGenerator random) {
        double turn = random.nextDouble();
        return turn < seenRight
                ? level
                : Math.clamp(turn < seenRight + (1 - seenRight) / 2 ? level - 1L : level + 1L, 0, Dimensions.HIGHEST);
    }
}
