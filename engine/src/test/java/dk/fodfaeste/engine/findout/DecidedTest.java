package dk.fodfaeste.engine.findout;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What came of finding out. */
class DecidedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final FitPolicy FITS = FitPolicy.standard();

    @Test
    void openingsThatWaitedAreOpenedOrClosedByWhatWasSeen() {
        List<Opening> openings = List.of(
                opening("easy", must("EARLY", 1)),
                opening("easy too", must("EARLY", 2)),
                opening("hard", must("EARLY", 3)),
                opening("other", must("KITCHEN", 1)),
                opening("both", must("EARLY", 1), must("KITCHEN", 1)));

        List<Decided> decided = decided(Map.of(), Map.of("EARLY", seen(2, 6)), openings);

        assertThat(decided).containsExactly(new Decided("EARLY", 2, 1, 1));
    }

    @Test
    void whatWasKnownBeforeDecidesNothingAnew() {
        assertThat(decided(
                        Map.of("EARLY", seen(2, 6)),
                        Map.of("EARLY", seen(3, 9)),
                        List.of(opening("easy", must("EARLY", 1)))))
                .isEmpty();
    }

    @Test
    void anOpeningThatWasClosedBeforeWaitedForNothing() {
        Map<String, Belief> before = Map.of("KITCHEN", seen(0, 6));
        Map<String, Belief> now = Map.of("KITCHEN", seen(0, 6), "EARLY", seen(3, 6));

        assertThat(decided(before, now, List.of(opening("any", must("EARLY", 1), must("KITCHEN", 3)))))
                .isEmpty();
    }

    @Test
    void whatIsOnlyWishedForDecidesNothing() {
        Opening wished = opening("any", new Need("EARLY", 2, Strength.SHOULD, false));

        assertThat(decided(Map.of(), Map.of("EARLY", seen(0, 6)), List.of(wished)))
                .isEmpty();
    }

    @Test
    void theOneThatDecidedMostStandsFirst() {
        List<Opening> openings = List.of(
                opening("a", must("EARLY", 1)), opening("b", must("KITCHEN", 1)), opening("c", must("KITCHEN", 1)));

        assertThat(decided(Map.of(), Map.of("EARLY", seen(3, 6), "KITCHEN", seen(3, 6)), openings))
                .extracting(Decided::dimension)
                .containsExactly("KITCHEN", "EARLY");
    }

    /** Every opening that waited and waits no more, or waits for less, is counted once for each thing it waited for; no other is. */
    @Property(tries = 200)
    void theCountsAreWhatTheFitsSay(@ForAll Random chance) {
        List<String> dimensions = List.of("A", "B", "C");
        List<Opening> openings = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            openings.add(opening(
                    "opening " + index,
                    dimensions.stream()
                            .filter(each -> chance.nextBoolean())
                            .map(each -> must(each, chance.nextInt(4)))
                            .toArray(Need[]::new)));
        }
        Map<String, Belief> before = new HashMap<>();
        Map<String, Belief> now = new HashMap<>();
        for (String dimension : dimensions) {
            Belief then = seen(chance.nextInt(4), chance.nextInt(3));
            before.put(dimension, then);
            now.put(dimension, chance.nextBoolean() ? then : seen(chance.nextInt(4), 4 + chance.nextInt(5)));
        }

        Map<String, Decided> decided =
                decided(before, now, openings).stream().collect(Collectors.toMap(Decided::dimension, each -> each));

        for (String dimension : dimensions) {
            boolean learned = !Objects.requireNonNull(before.get(dimension)).isKnown()
                    && Objects.requireNonNull(now.get(dimension)).isKnown();
            List<Fit> waited = openings.stream()
                    .filter(opening -> learned
                            && opening.needs().stream()
                                    .anyMatch(need -> need.dimension().equals(dimension)))
                    .map(opening -> Fit.of(person(before), opening, FITS))
                    .filter(fit -> fit.isOpen() && fit.isBlind())
                    .map(fit -> Fit.of(person(now), fit.opening(), FITS))
                    .toList();
            Decided expected = new Decided(
                    dimension,
                    (int) waited.stream().filter(Fit::canBeProposed).count(),
                    (int) waited.stream().filter(fit -> !fit.isOpen()).count(),
                    (int) waited.stream()
                            .filter(fit -> fit.isOpen() && fit.isBlind())
                            .count());
            assertThat(decided.getOrDefault(dimension, new Decided(dimension, 0, 0, 0)))
                    .isEqualTo(expected);
        }
    }

    private static List<Decided> decided(Map<String, Belief> before, Map<String, Belief> now, List<Opening> openings) {
        return Decided.of(person(before), person(now), openings, FITS);
    }

    private static Need must(String dimension, int leastBin) {
        return new Need(dimension, leastBin, Strength.MUST, false);
    }

    private static Belief seen(int level, int times) {
        Belief belief = Belief.unknown(4, BeliefPolicy.standard());
        for (int time = 0; time < times; time++) {
            belief = belief.with(new Observation(level, TODAY.minusDays(time), ObserverRole.SUPERVISOR, 1), TODAY);
        }
        return belief;
    }

    private static Candidate person(Map<String, Belief> beliefs) {
        return new Candidate(
                new UUID(1, 1),
                beliefs,
                new TimeWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(6, 0), LocalTime.of(20, 0)),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
    }

    private static Opening opening(String id, Need... needs) {
        return new Opening(id, new UUID(2, 2), List.of(), List.of(needs), Optional.empty(), Set.of(), false);
    }
}
