package dk.fodfaeste.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Place;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommuteTest {

    private static final List<Double> BESIDE_THE_LIMIT =
            List.of(0.0, 1e-16, -1e-16, 1e-12, -1e-12, 1e-9, -1e-9, 1e-6, -1e-6, 0.01, -0.01, 0.5, -0.5);

    /** The policy is made so that the limit lies on the place, or beside it. */
    @Property(tries = 300, seed = "2026")
    void theAnswerIsThatOfTheEngineHoweverCloseTheLimit(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        Random random = new Random(seed);
        Place place = anywhere(random);
        @Nullable Commute[] commutes = new Commute[Lanes.COUNT];
        long expected = 0;
        Opening opening = at(place);
        FitPolicy policy = new FitPolicy(60);
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            Candidate person = person(random.nextInt(4) == 0 ? anywhere(random) : beside(place, random), 60);
            double kilometres = person.home().orElseThrow().kilometresTo(place);
            double beside = BESIDE_THE_LIMIT.get(random.nextInt(BESIDE_THE_LIMIT.size()));
            policy = new FitPolicy(60 / (kilometres * (1 + beside)));
            Commute commute = Commute.of(person, policy).orElseThrow();
            boolean open = Fit.of(person, opening, policy).isOpen();

            assertThat(commute.reaches(place, Point.of(place))).isEqualTo(open);
            commutes[lane] = commute;
            expected |= open ? 1L << lane : 0;
        }
        Places places = new Places();
        assertThat(new Commuters(commutes).lanesThatReach(places, places.of(opening)))
                .isEqualTo(expected);
    }

    @Property(tries = 300, seed = "2026")
    void neighboursAreNeverJudgedTogetherWhereOneOfThemDiffers(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
        Random random = new Random(seed);
        Place middle = new Place(55.7, 12.5);
        Place place = new Place(55.7 + 0.3 * random.nextGaussian(), 12.5 + 0.3 * random.nextGaussian());
        @Nullable Commute[] commutes = new Commute[Lanes.COUNT];
        long expected = 0;
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            Candidate person = person(beside(middle, random), 60 + 30 * random.nextInt(2));
            commutes[lane] = Commute.of(person, FitPolicy.standard()).orElseThrow();
            expected |= Fit.of(person, at(place), FitPolicy.standard()).isOpen() ? 1L << lane : 0;
        }
        Places places = new Places();

        assertThat(new Commuters(commutes).lanesThatReach(places, places.of(at(place))))
                .isEqualTo(expected);
    }

    @Test
    void whoHasNoLimitReachesEverything() {
        @Nullable Commute[] commutes = new Commute[Lanes.COUNT];
        commutes[3] =
                Commute.of(person(new Place(55, 12), 30), FitPolicy.standard()).orElseThrow();
        Places places = new Places();
        int near = places.of(at(new Place(55, 12.01)));
        int far = places.of(at(new Place(57, 10)));

        assertThat(new Commuters(commutes).lanesThatReach(places)).containsExactly(-1, -1, ~(1L << 3));
        assertThat(near).isEqualTo(1);
        assertThat(far).isEqualTo(2);
    }

    @Test
    void aPlaceThatIsNoneIsLeftToTheEngine() {
        Place nowhere = new Place(Double.NaN, 12);
        Candidate person = person(new Place(55, 12), 30);
        Commute commute = Commute.of(person, FitPolicy.standard()).orElseThrow();
        Places places = new Places();
        @Nullable Commute[] commutes = new Commute[Lanes.COUNT];
        commutes[0] = commute;

        assertThat(Fit.of(person, at(nowhere), FitPolicy.standard()).isOpen()).isTrue();
        assertThat(commute.reaches(nowhere, Point.of(nowhere))).isTrue();
        assertThat(new Commuters(commutes).lanesThatReach(places, places.of(at(nowhere))))
                .isEqualTo(-1);
    }

    @Test
    void mostPlacesAreDecidedWithoutTheFormula() {
        Commute commute =
                Commute.of(person(new Place(55, 12), 30), FitPolicy.standard()).orElseThrow();
        double chord = Point.chord(10);

        assertThat(Math.sqrt(commute.near())).isBetween(chord - 2e-6, chord);
        assertThat(Math.sqrt(commute.far())).isBetween(chord, chord + 2e-6);
    }

    private static Place anywhere(Random random) {
        return new Place(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);
    }

    private static Place beside(Place place, Random random) {
        return new Place(
                place.latitude() + 0.1 * random.nextGaussian(), place.longitude() + 0.1 * random.nextGaussian());
    }

    private static Opening at(Place place) {
        return new Opening("there", new UUID(0, 0), List.of(), List.of(), Optional.of(place), Set.of(), false);
    }

    private static Candidate person(Place home, int limit) {
        return new Candidate(
                new UUID(0, 1),
                Map.of(),
                new TimeWindow(Set.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX),
                OptionalInt.empty(),
                Optional.of(home),
                OptionalInt.of(limit),
                Set.of(),
                Set.of());
    }
}
