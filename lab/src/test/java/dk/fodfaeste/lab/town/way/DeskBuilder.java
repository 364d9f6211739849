package dk.fodfaeste.lab.town.way;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.fit.TimeWindow;
import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.Field;
import dk.fodfaeste.lab.town.TownOpening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** A desk with some people and openings, and room for all unless a test says otherwise. */
final class DeskBuilder {

    static final UUID CONSULTANT = new UUID(4, 0);
    static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

    private final List<TownOpening> openings;
    private final List<Applicant> waiting = new ArrayList<>();
    private final Set<UUID> careful = new HashSet<>();
    private int courses = 10;

    DeskBuilder(TownOpening... openings) {
        this.openings = Arrays.asList(openings);
    }

    /** @param levels seen twice by a supervisor, by dimension */
    DeskBuilder waits(Wish wish, double impression, Map<Integer, Integer> levels) {
        Map<String, Belief> beliefs = new HashMap<>();
        levels.forEach((dimension, level) -> beliefs.put(Dimensions.id(dimension), belief(level, level)));
        return add(wish, impression, beliefs);
    }

    /** Seen once at level 2 and once at level 0: a need of 2 is neither met nor unmet. */
    DeskBuilder waitsBetween(Wish wish, double impression, int dimension) {
        return add(wish, impression, Map.of(Dimensions.id(dimension), belief(2, 0)));
    }

    private DeskBuilder add(Wish wish, double impression, Map<String, Belief> beliefs) {
        waiting.add(new Applicant(
                candidate(waiting.size(), beliefs), impression, Map.of(Field.KITCHEN, wish), 0, CONSULTANT, openings));
        return this;
    }

    DeskBuilder courses(int each) {
        courses = each;
        return this;
    }

    DeskBuilder carefulAt(TownOpening opening) {
        careful.add(opening.company().id());
        return this;
    }

    Desk build() {
        Map<UUID, Integer> places = new HashMap<>();
        Map<UUID, Integer> asks = new HashMap<>();
        openings.forEach(opening -> {
            places.put(opening.workplace().id(), 1);
            asks.put(opening.company().id(), 1);
        });
        return new Desk(0, TODAY, List.copyOf(waiting), Map.of(CONSULTANT, courses), places, asks, careful);
    }

    private static Belief belief(int... levels) {
        List<Observation> seen = Arrays.stream(levels)
                .mapToObj(level -> new Observation(level, TODAY, ObserverRole.SUPERVISOR, 1))
                .toList();
        return Belief.of(Dimensions.LEVELS, seen, TODAY, BeliefPolicy.standard());
    }

    private static Candidate candidate(int number, Map<String, Belief> beliefs) {
        return new Candidate(
                new UUID(1, number),
                beliefs,
                new TimeWindow(Set.of(DayOfWeek.values()), LocalTime.of(7, 0), LocalTime.of(16, 0)),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
    }
}
