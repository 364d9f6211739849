package dk.fodfaeste.lab.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.Wish;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TownTest {

    private static final List<Person> MANY = IntStream.range(0, 3000)
            .mapToObj(number -> new PersonArrival(Towns.HAMLET, new Chance(5)).draw(number, 0))
            .toList();

    @Test
    void theSameSeedDrawsTheSameTown() {
        Town town = Towns.hamlet(3);
        Town again = Towns.hamlet(3);

        assertThat(again.openings()).isEqualTo(town.openings());
        assertThat(again.people().stream().map(person -> person.levels().mean()))
                .isEqualTo(town.people().stream()
                        .map(person -> person.levels().mean())
                        .toList());
        assertThat(Towns.hamlet(4).openings()).isNotEqualTo(town.openings());
    }

    @Test
    void peopleAndOpeningsAreNumberedInTheOrderInWhichTheyCome() {
        Town town = Towns.hamlet(3);

        assertThat(town.people()).isSortedAccordingTo(Comparator.comparingInt(Person::week));
        assertThat(town.people().stream().map(Person::number))
                .isEqualTo(IntStream.range(0, town.people().size()).boxed().toList());
        assertThat(town.openings()).isSortedAccordingTo(Comparator.comparingInt(TownOpening::fromWeek));
    }

    @Test
    void asManyComeAsThePolicySays() {
        double people = IntStream.range(0, 60)
                .mapToDouble(seed -> Towns.hamlet(seed).people().size())
                .average()
                .orElseThrow();

        assertThat(people).isCloseTo(15 + 0.4 * 51, within(2.0));
    }

    @Test
    void whatIsOutOfReachInHoursOrPlaceIsNotWithinReach() {
        Town town = Towns.hamlet(3);
        int pairs = town.withinReach().values().stream().mapToInt(List::size).sum();

        assertThat(pairs).isBetween(1, town.people().size() * town.openings().size() - 1);
        town.people()
                .forEach(person -> assertThat(town.withinReachOf(person))
                        .allMatch(opening -> opening.opening().minutesPerWeek()
                                <= person.candidate().maxMinutesPerWeek().orElseThrow()));
    }

    @Test
    void groupsDifferInWhatIsKnownAndNotInWhatTheyCan() {
        assertThat(meanOf(person -> person.familiarity() == Familiarity.LITTLE_KNOWN))
                .isCloseTo(meanOf(person -> person.familiarity() == Familiarity.WELL_KNOWN), within(0.06));
        assertThat(meanOf(person -> person.strengths() == Strengths.NARROW))
                .isCloseTo(meanOf(person -> person.strengths() == Strengths.BROAD), within(0.06));
    }

    @Test
    void theNarrowVaryMoreBetweenDimensions() {
        assertThat(spreadOf(Strengths.NARROW)).isGreaterThan(spreadOf(Strengths.BROAD) + 0.05);
    }

    @Test
    void aWishLeansToWhatAPersonCan() {
        assertThat(shopLevelOf(Wish.DREAM)).isGreaterThan(shopLevelOf(Wish.NO_THANKS) + 0.2);
    }

    @Test
    void everyOpeningAsksSomethingAndNothingTwice() {
        assertThat(Towns.hamlet(3).openings()).allSatisfy(opening -> {
            assertThat(opening.needs(Strength.MUST)).hasSizeBetween(2, 4);
            assertThat(opening.opening().needs().stream().map(need -> need.dimension()))
                    .doesNotHaveDuplicates();
            assertThat(opening.untilWeek()).isGreaterThan(opening.fromWeek());
        });
    }

    @Test
    void aTownIsLookedAtForAYearAtLeast() {
        assertThatThrownBy(() -> Town.draw(Towns.HAMLET, 0, 1)).hasMessageContaining("1 year or more");
    }

    private static double meanOf(java.util.function.Predicate<Person> group) {
        return MANY.stream()
                .filter(group)
                .mapToDouble(person -> person.levels().mean())
                .average()
                .orElseThrow();
    }

    private static double spreadOf(Strengths strengths) {
        return MANY.stream()
                .filter(person -> person.strengths() == strengths)
                .mapToDouble(person -> {
                    double mean = person.levels().mean();
                    return IntStream.range(0, Dimensions.COUNT)
                            .mapToDouble(each -> Math.pow(person.levels().of(each) - mean, 2))
                            .average()
                            .orElseThrow();
                })
                .average()
                .orElseThrow();
    }

    private static double shopLevelOf(Wish wish) {
        return MANY.stream()
                .filter(person -> person.wish(Field.SHOP) == wish)
                .mapToDouble(person -> person.levels().of(Dimensions.in(DimensionGroup.PEOPLE, 0)))
                .average()
                .orElseThrow();
    }
}
