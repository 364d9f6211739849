package dk.fodfaeste.lab.town.work;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.lab.town.Dimensions;
import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.Towns;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final Town town = Towns.hamlet(1);
    private final Person somebody = town.people().stream()
            .filter(person -> town.withinReachOf(person).stream().anyMatch(opening -> opening.existsIn(0)))
            .findFirst()
            .orElseThrow();
    private final Citizen citizen = new Citizen(somebody);
    private final Questions questions = new Questions(town);

    @Test
    void whatIsAskedIsAMustOfAnOpeningWithinReach() {
        Set<Integer> musts = town.withinReachOf(somebody).stream()
                .flatMap(opening -> opening.needs(Strength.MUST).stream())
                .map(need -> Dimensions.number(need.dimension()))
                .collect(Collectors.toSet());

        assertThat(musts).contains(questions.next(citizen, 0).orElseThrow());
    }

    @Test
    void aDimensionOfWhichNothingIsKnownIsLookedAtTwice() {
        int first = questions.next(citizen, 0).orElseThrow();

        assertThat(questions.next(citizen, 0)).hasValue(first);
        assertThat(questions.next(citizen, 0)).isNotEqualTo(OptionalInt.of(first));
    }

    @Test
    void whereEverythingIsKnownNothingIsAsked() {
        for (int dimension = 0; dimension < Dimensions.COUNT; dimension++) {
            for (int sighting = 0; sighting < 2; sighting++) {
                citizen.isSeen(dimension, ObserverRole.SUPERVISOR, Calendar.monday(0), 1, town.chance());
            }
        }

        assertThat(questions.hasOne(citizen, 0)).isFalse();
        assertThat(questions.next(citizen, 0)).isEmpty();
    }
}
