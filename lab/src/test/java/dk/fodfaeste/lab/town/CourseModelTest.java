package dk.fodfaeste.lab.town;

import static dk.fodfaeste.lab.town.Towns.everywhere;
import static dk.fodfaeste.lab.town.Towns.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.Wish;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CourseModelTest {

    private final TownPolicy.Courses policy = Towns.HAMLET.courses();
    private final CourseModel model = new CourseModel(policy);

    @Property(tries = 300)
    void aHigherTrueLevelNeverMakesACourseLessLikelyToBeCompletedOrToLeadToAJob(
            @ForAll @LongRange(min = 0, max = 10_000) long seed,
            @ForAll @IntRange(min = 0, max = 27) int dimension,
            @ForAll @DoubleRange(min = 0, max = 4) double more) {
        TownOpening opening =
                new OpeningArrival(Towns.HAMLET, List.of(Towns.opening().company()), new Chance(seed)).draw(0, 0);
        TrueLevels levels =
                new PersonArrival(Towns.HAMLET, new Chance(seed)).draw(0, 0).levels();
        TrueLevels higher = levels.grown(dimension, more);

        for (Wish wish : Wish.values()) {
            assertThat(model.completes(higher, opening, wish))
                    .isGreaterThanOrEqualTo(model.completes(levels, opening, wish));
        }
        assertThat(model.leadsToJob(higher, opening)).isGreaterThanOrEqualTo(model.leadsToJob(levels, opening));
    }

    @Test
    void aMustThatIsLackingMakesTheDifference() {
        TownOpening opening = Towns.opening(must(3, 3));

        assertThat(model.completes(everywhere(2), opening, Wish.FINE)).isLessThan(0.5);
        assertThat(model.completes(everywhere(3), opening, Wish.FINE)).isGreaterThan(0.85);
    }

    @Test
    void theRateOfAWeekIsWhatThePolicySays() {
        double rate = policy.stopPerWeek() + policy.stopPerLevel() * 2;

        assertThat(model.stopsInWeek(everywhere(1), Towns.opening(must(3, 3)), Wish.FINE))
                .isCloseTo(1 - Math.exp(-rate), within(1e-12));
    }

    @Test
    void whatTheWorkplaceAdaptsWeighsHalf() {
        TownOpening fixed = Towns.opening(must(3, 2));
        TownOpening adapted = Towns.opening(new Need(Dimensions.id(3), 4, Strength.MUST, true));

        assertThat(model.stopsInWeek(everywhere(1), adapted, Wish.FINE))
                .isGreaterThan(model.stopsInWeek(everywhere(1), fixed, Wish.FINE))
                .isEqualTo(model.stopsInWeek(everywhere(0.5), fixed, Wish.FINE), within(1e-12));
    }

    @Test
    void aShouldWeighsLessThanAMustAndANiceNothing() {
        TownOpening should = Towns.opening(new Need(Dimensions.id(3), 3, Strength.SHOULD, false));
        TownOpening nice = Towns.opening(new Need(Dimensions.id(3), 3, Strength.NICE, false));
        double nothingAsked = model.stopsInWeek(everywhere(1), Towns.opening(), Wish.FINE);

        assertThat(model.stopsInWeek(everywhere(1), should, Wish.FINE))
                .isGreaterThan(nothingAsked)
                .isLessThan(model.stopsInWeek(everywhere(1), Towns.opening(must(3, 3)), Wish.FINE));
        assertThat(model.stopsInWeek(everywhere(1), nice, Wish.FINE)).isEqualTo(nothingAsked);
    }

    @Test
    void aDreamIsStoppedLessOftenThanWhatNobodyWished() {
        TownOpening opening = Towns.opening();

        assertThat(model.stopsInWeek(everywhere(2), opening, Wish.DREAM))
                .isLessThan(model.stopsInWeek(everywhere(2), opening, Wish.NO_THANKS));
    }

    @Test
    void whatIsMetBeyondTheMustsLeadsToJobs() {
        TownOpening opening = Towns.opening(new Need(Dimensions.id(5), 2, Strength.SHOULD, false));

        assertThat(model.leadsToJob(everywhere(2), opening))
                .isCloseTo(policy.jobAtLeast() + policy.jobForFit(), within(1e-12));
        assertThat(model.leadsToJob(everywhere(1), opening))
                .isCloseTo(policy.jobAtLeast() + policy.jobForFit() / Math.E, within(1e-12));
    }

    @Test
    void anOpeningThatLeadsOnLeadsToMoreJobs() {
        assertThat(model.leadsToJob(everywhere(2), Towns.opening(1, 1.1)))
                .isGreaterThan(model.leadsToJob(everywhere(2), Towns.opening(1, 0.9)));
    }

    @Test
    void aWeekOfACourseTeachesWhatItAsksAndNothingElse() {
        TrueLevels after = model.afterWeek(everywhere(2), Towns.opening(must(3, 2)));

        assertThat(after.of(3)).isCloseTo(2 + policy.growthPerWeek(), within(1e-12));
        assertThat(after.of(4)).isEqualTo(2);
    }
}
