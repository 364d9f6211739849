package dk.fodfaeste.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Reason;
import dk.fodfaeste.engine.fit.Wish;
import java.util.HashMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PossibilityIndexTest {

    @Property(tries = 6, seed = "2026")
    void theBestOfEverybodyAreThoseOfThePlainLoopToTheLastBit(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        // more people than one thread takes at a time, and the last block not full
        RandomTown town = new RandomTown(seed, 600, 30);
        PlainLoop plain = withWords(town);
        PossibilityIndex vectors = plain.index(new VectorLanes());
        PossibilityIndex javaAlone = plain.index(new PlainLanes());
        int k = 1 + town.upTo(12);

        for (Scope scope : Scope.values()) {
            Shortlists found = vectors.bestForEverybody(k, scope);
            Shortlists alone = javaAlone.bestForEverybody(k, scope);
            assertSame(plain, found, k, scope);
            assertThat(plain.candidates.keySet())
                    .allMatch(person -> alone.of(person).equals(found.of(person)));
        }
    }

    private static void assertSame(PlainLoop plain, Shortlists found, int k, Scope scope) {
        assertThat(found.persons()).isEqualTo(plain.candidates.keySet());
        for (UUID person : plain.candidates.keySet()) {
            assertThat(found.of(person)).isEqualTo(plain.best(person, k, scope));
        }
    }

    @Property(tries = 6, seed = "2026")
    void theBestOfOnePersonAreThoseOfThePlainLoopToTheLastBit(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        RandomTown town = new RandomTown(seed, 20, 300);
        PlainLoop plain = withWords(town);
        PossibilityIndex index = plain.index(Lanes.fastest());
        int k = 1 + town.upTo(25);

        for (Scope scope : Scope.values()) {
            for (UUID person : plain.candidates.keySet()) {
                assertThat(index.best(person, k, scope))
                        .extracting(PlainLoop::shortlisted)
                        .isEqualTo(plain.best(person, k, scope));
                assertThat(index.ranked(person, scope)).isEqualTo(plain.best(person, Integer.MAX_VALUE, scope));
            }
        }
    }

    @Property(tries = 6, seed = "2026")
    void whatNobodyHasSeenIsCountedAsTheReasonsSay(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        PlainLoop plain = withWords(new RandomTown(seed, 20, 100));
        PossibilityIndex index = plain.index(Lanes.fastest());

        plain.candidates.forEach((person, candidate) -> plain.openings.forEach((id, opening) -> {
            Fit fit = Fit.of(candidate, opening, FitPolicy.standard());
            assertThat(index.blind(person, id)).isEqualTo((int)
                    fit.reasons().stream().filter(Reason::isBlind).count());
        }));
    }

    @Property(tries = 6, seed = "2026")
    void whoCouldFillAnOpeningIsWhomThePlainLoopFinds(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        RandomTown town = new RandomTown(seed, 130, 20);
        PlainLoop plain = withWords(town);
        PossibilityIndex index = plain.index(Lanes.fastest());

        for (Scope scope : Scope.values()) {
            for (String opening : plain.openings.keySet()) {
                assertThat(index.peopleFor(opening, scope))
                        .doesNotHaveDuplicates()
                        .hasSameElementsAs(plain.peopleFor(opening, scope));
            }
        }
    }

    @Property(tries = 6, seed = "2026")
    void afterAnyChangesTheIndexIsAsIfBuiltAnew(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        RandomTown town = new RandomTown(seed, 70, 60);
        PlainLoop plain = withWords(town);
        PossibilityIndex index = plain.index(Lanes.fastest());

        for (int round = 0; round < 3; round++) {
            for (int change = 0; change < 40; change++) {
                change(town, plain, index);
            }
            assertSame(plain, index.bestForEverybody(10, Scope.PROPOSABLE), 10, Scope.PROPOSABLE);
            assertSame(plain, index.bestForEverybody(10, Scope.OPEN), 10, Scope.OPEN);
        }
    }

    private static PlainLoop withWords(RandomTown town) {
        PlainLoop plain = new PlainLoop(town.candidates(), town.openings());
        for (int word = 0; word < 60; word++) {
            plain.wishes
                    .computeIfAbsent(town.anyPerson(), id -> new HashMap<>())
                    .put(town.anyId(), town.anyWish());
            plain.steps.put(town.anyId(), town.anyStep());
        }
        return plain;
    }

    private static void change(RandomTown town, PlainLoop plain, PossibilityIndex index) {
        switch (town.upTo(6)) {
            case 0 -> {
                var candidate = town.anyCandidate();
                plain.candidates.put(candidate.id(), candidate);
                index.replace(candidate);
            }
            case 1 -> {
                var opening = town.anyOpening();
                plain.openings.put(opening.id(), opening);
                index.replace(opening);
            }
            case 2 -> {
                UUID person = town.anyPerson();
                plain.wishes.remove(person);
                assertThat(index.remove(person)).isEqualTo(plain.candidates.remove(person) != null);
            }
            case 3 -> {
                String opening = town.anyId();
                plain.steps.remove(opening);
                assertThat(index.remove(opening)).isEqualTo(plain.openings.remove(opening) != null);
            }
            case 4 -> {
                UUID person = town.anyPerson();
                if (plain.candidates.containsKey(person)) {
                    String opening = town.anyId();
                    Wish wish = town.anyWish();
                    plain.wishes.computeIfAbsent(person, id -> new HashMap<>()).put(opening, wish);
                    index.wish(person, opening, wish);
                }
            }
            default -> {
                String opening = town.anyId();
                if (plain.openings.containsKey(opening)) {
                    double step = town.anyStep();
                    plain.steps.put(opening, step);
                    index.step(opening, step);
                }
            }
        }
    }
}
