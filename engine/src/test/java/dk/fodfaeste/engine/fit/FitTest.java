package dk.fodfaeste.engine.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.engine.findout.FindOut;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.api.Test;

class FitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<DayOfWeek> WORKDAYS =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final FitPolicy POLICY = FitPolicy.standard();
    private static final Need EARLY = new Need("EARLY_START", 3, Strength.MUST, false);
    private static final Need KITCHEN = new Need("KITCHEN", 2, Strength.MUST, true);
    private static final Place VESTERBRO = new Place(55.67, 12.55);

    @Test
    void aPersonWhoseSevenOClockIsUnknownIsBlindForAnOpeningThatMustBeginAtSeven() {
        Fit fit = Fit.of(amal(Map.of()), opening(EARLY), POLICY);

        assertThat(fit.isOpen()).isTrue();
        assertThat(fit.isBlind()).isTrue();
        assertThat(fit.canBeProposed()).isFalse();
        assertThat(fit.isSure()).isFalse();
        assertThat(fit.whatWouldChangeIt(TODAY)).containsExactly(new Remedy.Observe(EARLY, 2));
    }

    @Test
    void aMustThatIsShownCanBeProposed() {
        Fit fit = Fit.of(amal(Map.of("EARLY_START", seen(3, 3))), opening(EARLY), POLICY);

        assertThat(fit.canBeProposed()).isTrue();
        assertThat(fit.isSure()).isTrue();
        assertThat(fit.fit()).isCloseTo(0.8, within(1e-12));
        assertThat(fit.whatWouldChangeIt(TODAY)).isEmpty();
    }

    @Test
    void aMustThatIsNotMetClosesThePairUnlessTheWorkplaceCanAdaptIt() {
        Belief low = seen(0, 0, 0);
        Need adaptable = new Need("EARLY_START", 3, Strength.MUST, true);

        Fit closed = Fit.of(amal(Map.of("EARLY_START", low)), opening(EARLY), POLICY);
        Fit adapted = Fit.of(amal(Map.of("EARLY_START", low)), opening(adaptable), POLICY);

        assertThat(closed.fit()).isZero();
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.whatWouldChangeIt(TODAY)).containsExactly(new Remedy.Adapt(EARLY));
        assertThat(adapted.canBeProposed()).isTrue();
        assertThat(adapted.fit()).isCloseTo(1 - 0.5 * (1 - low.atLeast(3)), within(1e-12));
    }

    @Test
    void betweenIsOpenButNotSure() {
        Fit fit = Fit.of(amal(Map.of("EARLY_START", seen(1, 3))), opening(EARLY), POLICY);

        assertThat(fit.canBeProposed()).isTrue();
        assertThat(fit.isSure()).isFalse();
        assertThat(fit.whatWouldChangeIt(TODAY)).isEmpty();
        assertThat(fit.whatWouldMakeItSure(TODAY))
                .singleElement()
                .isInstanceOfSatisfying(
                        Remedy.Observe.class,
                        remedy -> assertThat(remedy.need()).isEqualTo(EARLY));
    }

    @Test
    void aShouldTakesThreeTenthsAndANiceOneTenth() {
        Belief low = seen(0, 0, 0);
        double missing = 1 - low.atLeast(3);
        Need should = new Need("PACE", 3, Strength.SHOULD, false);
        Need nice = new Need("PACE", 3, Strength.NICE, false);

        assertThat(Fit.of(amal(Map.of("PACE", low)), opening(should), POLICY).fit())
                .isCloseTo(1 - 0.3 * missing, within(1e-12));
        assertThat(Fit.of(amal(Map.of("PACE", low)), opening(nice), POLICY).fit())
                .isCloseTo(1 - 0.1 * missing, within(1e-12));
        assertThat(Fit.of(amal(Map.of()), opening(should), POLICY).isBlind()).isFalse();
    }

    @Test
    void oneMoreSightingIsEnoughWhereOneWasSeen() {
        Belief once = seen(3);

        assertThat(Fit.of(amal(Map.of("EARLY_START", once)), opening(EARLY), POLICY)
                        .whatWouldChangeIt(TODAY))
                .containsExactly(new Remedy.Observe(EARLY, 1));
    }

    @Test
    void moreHoursThanThePersonCanDoCloseThePair() {
        Candidate amal = new Candidate(
                UUID.randomUUID(),
                Map.of(),
                allDay(),
                OptionalInt.of(359),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());

        assertThat(Fit.of(amal, opening(), POLICY).closed()).containsExactly(new Gate.TooManyHours(360, 359));
        assertThat(Fit.of(amal, opening(), POLICY).fit()).isZero();
    }

    @Test
    void aTaskOutsideThePersonsTimeClosesThePair() {
        Candidate amal = amal(
                new TimeWindow(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(8, 0), LocalTime.of(14, 0)));
        Candidate late = amal(new TimeWindow(WORKDAYS, LocalTime.of(13, 1), LocalTime.of(18, 0)));
        Candidate justInTime = amal(new TimeWindow(WORKDAYS, LocalTime.of(13, 0), LocalTime.of(18, 0)));

        assertThat(Fit.of(amal, opening(), POLICY).closed())
                .containsExactly(new Gate.OutsideTime("Coffee machines", 3, 2));
        assertThat(Fit.of(late, opening(), POLICY).closed())
                .containsExactly(new Gate.OutsideTime("Coffee machines", 3, 0));
        assertThat(Fit.of(justInTime, opening(), POLICY).closed()).isEmpty();
    }

    @Test
    void aTaskOfTenTimesAWeekIsDoneTwiceADay() {
        Task often = new Task("Wipe", 10, 10, allDay());

        assertThat(often.daysNeeded()).isEqualTo(5);
    }

    @Test
    void aPlaceBeyondThePersonsLimitClosesThePair() {
        Place roskilde = new Place(55.64, 12.08);
        Candidate near = living(roskilde, 90);
        Candidate far = living(roskilde, 60);

        assertThat(Fit.of(near, opening(), POLICY).closed()).isEmpty();
        assertThat(Fit.of(far, opening(), POLICY).closed())
                .singleElement()
                .satisfies(gate -> assertThat(((Gate.TooFar) gate).kilometres()).isBetween(29.0, 31.0));
    }

    @Test
    void aCredentialARefusalAndAPauseCloseEachForItself() {
        Opening strict = new Opening(
                "drive", UUID.randomUUID(), List.of(), List.of(), Optional.empty(), Set.of("driving licence"), true);
        Candidate amal = new Candidate(
                UUID.randomUUID(),
                Map.of(),
                allDay(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of("drive"));

        assertThat(Fit.of(amal, strict, POLICY).closed())
                .containsExactly(
                        new Gate.WorkplacePaused(), new Gate.Refused(), new Gate.LacksCredential("driving licence"));
        assertThat(Fit.of(amal, strict, POLICY).whatWouldChangeIt(TODAY)).isEmpty();
    }

    @Test
    void theValueKnowsTheWishAndTheStep() {
        Fit fit = Fit.of(amal(Map.of("EARLY_START", seen(3, 3))), opening(EARLY), POLICY);

        assertThat(fit.value(Wish.DREAM, 1.1)).isCloseTo(0.8 * 1.2 * 1.1, within(1e-12));
        assertThat(fit.value(Wish.NO_THANKS, 0.9)).isCloseTo(0.8 * 0.6 * 0.9, within(1e-12));
    }

    @Test
    void whatToFindOutNextIsWhatDecidesMost() {
        Opening morning = opening(EARLY);
        Opening kitchen = opening(EARLY, KITCHEN);

        List<FindOut> found = FindOut.of(
                amal(Map.of("KITCHEN", seen(3, 3, 3))),
                List.of(morning, kitchen),
                Map.of("EARLY_START", 5, "KITCHEN", 5),
                TODAY,
                BeliefPolicy.standard(),
                POLICY);

        assertThat(found).singleElement().satisfies(first -> {
            assertThat(first.dimension()).isEqualTo("EARLY_START");
            assertThat(first.level()).isEqualTo(3);
            assertThat(first.openingsDecided()).isEqualTo(2);
            assertThat(first.openingsOpened()).isEqualTo(2);
            assertThat(first.expectedGain()).isBetween(0.2, 0.5);
        });
    }

    @Test
    void theDimensionThatStandsAloneComesBeforeTheOneThatNeedsAnother() {
        List<FindOut> found = FindOut.of(
                amal(Map.of()),
                List.of(opening(EARLY), opening(EARLY, KITCHEN)),
                Map.of("EARLY_START", 5, "KITCHEN", 5),
                TODAY,
                BeliefPolicy.standard(),
                POLICY);

        assertThat(found).extracting(FindOut::dimension).containsExactly("EARLY_START", "KITCHEN");
        assertThat(found.getLast().openingsOpened()).isZero();
        assertThat(found.getLast().expectedGain()).isZero();
    }

    @Property
    void theCostsOfAllReasonsAddUpToMinusTheLogarithmOfTheFit(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<Need> needs = new ArrayList<>();
        Map<String, Belief> beliefs = new HashMap<>();
        for (int index = 0; index < 8; index++) {
            needs.add(new Need(
                    "D" + index, random.nextInt(5), Strength.values()[random.nextInt(3)], random.nextBoolean()));
            beliefs.put("D" + index, seen(random.ints(random.nextInt(6), 0, 5).toArray()));
        }
        Fit fit = Fit.of(amal(beliefs), opening(needs.toArray(Need[]::new)), POLICY);

        double costs = fit.reasons().stream().mapToDouble(Reason::cost).sum();

        assertThat(fit.reasons())
                .hasSize(8)
                .allSatisfy(reason -> assertThat(reason.cost()).isGreaterThanOrEqualTo(0));
        if (fit.isOpen()) {
            assertThat(costs).isCloseTo(-Math.log(fit.fit()), within(1e-9));
        } else {
            assertThat(fit.reasons()).anyMatch(Reason::closes);
        }
    }

    private static Belief seen(int... levels) {
        return Belief.of(
                5,
                java.util.Arrays.stream(levels)
                        .mapToObj(level -> new Observation(level, TODAY, ObserverRole.SUPERVISOR, 1))
                        .toList(),
                TODAY,
                BeliefPolicy.standard());
    }

    private static Candidate amal(Map<String, Belief> beliefs) {
        return new Candidate(
                UUID.randomUUID(),
                beliefs,
                allDay(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
    }

    private static Candidate amal(TimeWindow available) {
        return new Candidate(
                UUID.randomUUID(),
                Map.of(),
                available,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
    }

    private static Candidate living(Place home, int limit) {
        return new Candidate(
                UUID.randomUUID(),
                Map.of(),
                allDay(),
                OptionalInt.empty(),
                Optional.of(home),
                OptionalInt.of(limit),
                Set.of(),
                Set.of());
    }

    /** Six hours a week: two hours, three times, 09:00 to 15:00 on workdays. */
    private static Opening opening(Need... needs) {
        Task task =
                new Task("Coffee machines", 120, 3, new TimeWindow(WORKDAYS, LocalTime.of(9, 0), LocalTime.of(15, 0)));
        return new Opening(
                "coffee", UUID.randomUUID(), List.of(task), List.of(needs), Optional.of(VESTERBRO), Set.of(), false);
    }

    private static TimeWindow allDay() {
        return new TimeWindow(WORKDAYS, LocalTime.of(6, 0), LocalTime.of(20, 0));
    }
}
