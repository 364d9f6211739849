package dk.fodfaeste.engine.findout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Reason;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FindOutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final BeliefPolicy BELIEFS = BeliefPolicy.standard();
    private static final FitPolicy FITS = FitPolicy.standard();
    private static final FindOutPolicy POLICY = FindOutPolicy.standard();
    private static final Need EARLY = must("EARLY", 3);
    private static final Need KITCHEN = must("KITCHEN", 2);
    private static final DiscoveryTask OPEN_SHOP = new DiscoveryTask("shop", "Open the shop", Set.of("EARLY", "KEYS"));
    private static final DiscoveryTask BREAKFAST = new DiscoveryTask("café", "Breakfast", Set.of("EARLY", "KITCHEN"));
    private static final DiscoveryTask SORT = new DiscoveryTask("shop", "Sort clothes", Set.of("ORDER"));

    /** «Let her open the shop at seven for two weeks. It decides 14 openings.» */
    @Test
    void lettingHerOpenTheShopForTwoWeeksDecidesFourteenOpenings() {
        List<Opening> openings = new ArrayList<>(Collections.nCopies(14, opening(EARLY)));
        openings.addAll(Collections.nCopies(3, opening(must("EARLY", 3), must("ORDER", 1))));
        openings.addAll(Collections.nCopies(2, opening(must("EARLY", 2), must("ORDER", 1))));

        FindOutAt next = at(person(Map.of("ORDER", seen(2, 2))), openings, SORT, OPEN_SHOP)
                .getFirst();

        assertThat(next.task()).isEqualTo(OPEN_SHOP);
        assertThat(next.shows()).singleElement().satisfies(early -> {
            assertThat(early.dimension()).isEqualTo("EARLY");
            assertThat(early.level()).isEqualTo(3);
        });
        assertThat(next.sightings()).isEqualTo(2);
        assertThat(next.weeks()).isEqualTo(2);
        assertThat(next.openingsDecided()).isEqualTo(19);
        assertThat(next.openingsOpened()).isEqualTo(19);
        assertThat(next.expectedGain()).isGreaterThan(0.2);
    }

    @Test
    void aTaskThatShowsTwoThingsOpensWhatNeitherOpensAlone() {
        List<Opening> both = List.of(opening(EARLY, KITCHEN));

        List<FindOutAt> found = at(person(Map.of()), both, OPEN_SHOP, BREAKFAST, SORT);

        assertThat(found).extracting(FindOutAt::task).containsExactly(BREAKFAST, OPEN_SHOP);
        assertThat(found.getFirst().shows()).extracting(FindOut::dimension).containsExactly("EARLY", "KITCHEN");
        assertThat(found.getFirst().openingsOpened()).isOne();
        assertThat(found.getFirst().expectedGain()).isGreaterThan(0.05);
        assertThat(found.getLast().openingsDecided()).isOne();
        assertThat(found.getLast().openingsOpened()).isZero();
        assertThat(found.getLast().expectedGain()).isZero();
    }

    @Test
    void ofManyDimensionsTheOnesThatOpenMostAreLookedAtTogether() {
        DiscoveryTask wide = new DiscoveryTask("café", "Everything", Set.of("A", "B", "C", "D"));
        List<Opening> openings =
                List.of(opening(must("A", 1), must("B", 1)), opening(must("C", 1), must("D", 1), must("ELSEWHERE", 1)));

        FindOutAt found = FindOutAt.of(
                        person(Map.of()),
                        openings,
                        each -> 1,
                        List.of(wide),
                        Map.of(),
                        TODAY,
                        BELIEFS,
                        FITS,
                        new FindOutPolicy(2, 2))
                .getFirst();

        assertThat(found.shows()).extracting(FindOut::dimension).containsExactly("A", "B");
        assertThat(found.openingsOpened()).isOne();
        assertThat(found.weeks()).isOne();
    }

    @Test
    void whereOneSightingIsMissingOneIsEnough() {
        FindOut found = findOut(person(Map.of("EARLY", seen(3))), List.of(opening(EARLY)))
                .getFirst();

        assertThat(found.sightings()).isOne();
    }

    @Test
    void theWishAndTheStepWeighTheGain() {
        Candidate amal = person(Map.of());
        List<Opening> openings = List.of(opening(EARLY));

        double gain = at(amal, openings, OPEN_SHOP).getFirst().expectedGain();
        double dreamt = FindOutAt.of(
                        amal, openings, each -> 1.2, List.of(OPEN_SHOP), Map.of(), TODAY, BELIEFS, FITS, POLICY)
                .getFirst()
                .expectedGain();

        assertThat(dreamt).isCloseTo(1.2 * gain, within(1e-12));
    }

    @Test
    void anOpeningThatIsClosedDecidesNothing() {
        Candidate amal = person(Map.of("KITCHEN", seen(0, 0, 0)));

        assertThat(findOut(amal, List.of(opening(EARLY, must("KITCHEN", 3))))).isEmpty();
        assertThat(findOut(amal, List.of(opening(EARLY, new Need("KITCHEN", 3, Strength.SHOULD, false)))))
                .hasSize(1);
        assertThat(findOut(amal, List.of(opening(EARLY, new Need("KITCHEN", 3, Strength.MUST, true)))))
                .hasSize(1);
    }

    @Test
    void constantsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new FindOutPolicy(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FindOutPolicy(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FindOutPolicy(1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new FindOutPolicy(2, 3).weeks(3)).isEqualTo(2);
    }

    @Test
    void moreUnknownDimensionsThanBitsAreRefused() {
        Need[] many =
                IntStream.range(0, 65).mapToObj(index -> must("D" + index, 1)).toArray(Need[]::new);

        assertThatThrownBy(() -> findOut(person(Map.of()), List.of(opening(many))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(findOut(person(Map.of()), List.of(opening(Arrays.copyOf(many, 64)))))
                .hasSize(64);
    }

    @Property(tries = 200)
    void theBeliefThatIsExpectedAfterASightingIsTheBeliefNow(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 2, max = 8) int bins) {
        Random random = new Random(seed);
        Belief belief = Belief.unknown(bins, BELIEFS);
        for (int times = random.nextInt(4); times > 0; times--) {
            ObserverRole role = ObserverRole.values()[random.nextInt(6)];
            belief = belief.with(
                    new Observation(random.nextInt(bins), TODAY.minusDays(random.nextInt(400)), role, 1), TODAY);
        }
        Findings findings = Findings.of("D", belief, TODAY, BELIEFS);

        double total = 0;
        double[] expected = new double[bins];
        for (Findings.Finding finding : findings.all()) {
            total += finding.probability();
            for (int bin = 0; bin < bins; bin++) {
                expected[bin] += finding.probability() * finding.after().exactly(bin);
            }
            assertThat(finding.after().isKnown()).isTrue();
        }
        assertThat(total).isCloseTo(1, within(1e-12));
        for (int bin = 0; bin < bins; bin++) {
            assertThat(expected[bin]).isCloseTo(belief.exactly(bin), within(1e-12));
        }
    }

    /** The gain by its definition: every fit of every opening anew, for everything that might be seen. */
    @Property(tries = 150)
    void theGainIsWhatItsDefinitionSays(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Map<String, Belief> beliefs = new HashMap<>();
        for (int index = 0; index < 6; index++) {
            beliefs.put("D" + index, seen(random.ints(random.nextInt(4), 0, 5).toArray()));
        }
        Candidate candidate = person(beliefs);
        List<Opening> openings = new ArrayList<>();
        for (int count = random.nextInt(12); count >= 0; count--) {
            openings.add(randomOpening(random));
        }
        ToDoubleFunction<Opening> worth = opening -> 0.6 + 0.1 * opening.needs().size();
        DiscoveryTask task = new DiscoveryTask("shop", "Till", Set.of("D0", "D1", "D2", "D3"));

        List<FindOutAt> found =
                FindOutAt.of(candidate, openings, worth, List.of(task), Map.of(), TODAY, BELIEFS, FITS, POLICY);

        for (FindOutAt at : found) {
            List<String> dimensions =
                    at.shows().stream().map(FindOut::dimension).toList();
            double defined = expected(candidate, dimensions, openings, worth) - best(candidate, openings, worth);
            assertThat(at.expectedGain()).isCloseTo(defined, within(1e-9)).isGreaterThan(-1e-12);
            assertThat(at.openingsDecided()).isEqualTo(blind(candidate, openings, dimensions, false));
            assertThat(at.openingsOpened()).isEqualTo(blind(candidate, openings, dimensions, true));
        }
        for (FindOut one : findOut(candidate, openings)) {
            double defined = expected(candidate, List.of(one.dimension()), openings, each -> 1)
                    - best(candidate, openings, each -> 1);
            assertThat(one.expectedGain()).isCloseTo(defined, within(1e-9));
        }
    }

    private static double expected(
            Candidate candidate, List<String> dimensions, List<Opening> openings, ToDoubleFunction<Opening> worth) {
        if (dimensions.isEmpty()) {
            return best(candidate, openings, worth);
        }
        String first = dimensions.getFirst();
        Belief belief = java.util.Objects.requireNonNull(candidate.beliefs().get(first));
        return Findings.of(first, belief, TODAY, BELIEFS).all().stream()
                .mapToDouble(finding -> finding.probability()
                        * expected(
                                candidate.withBelief(first, finding.after()),
                                dimensions.subList(1, dimensions.size()),
                                openings,
                                worth))
                .sum();
    }

    private static double best(Candidate candidate, List<Opening> openings, ToDoubleFunction<Opening> worth) {
        return openings.stream()
                .map(opening -> Fit.of(candidate, opening, FITS))
                .filter(Fit::canBeProposed)
                .mapToDouble(fit -> fit.fit() * worth.applyAsDouble(fit.opening()))
                .max()
                .orElse(0);
    }

    private static int blind(Candidate candidate, List<Opening> openings, List<String> dimensions, boolean only) {
        return (int) openings.stream()
                .map(opening -> Fit.of(candidate, opening, FITS))
                .filter(fit -> fit.isOpen() && fit.isBlind())
                .map(fit -> fit.reasons().stream()
                        .filter(Reason::isBlind)
                        .map(reason -> reason.need().dimension())
                        .toList())
                .filter(blind ->
                        only ? dimensions.containsAll(blind) : blind.stream().anyMatch(dimensions::contains))
                .count();
    }

    private static Opening randomOpening(Random random) {
        List<Integer> dimensions = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        Collections.shuffle(dimensions, random);
        return opening(dimensions.subList(0, 1 + random.nextInt(4)).stream()
                .map(index -> new Need(
                        "D" + index, random.nextInt(5), Strength.values()[random.nextInt(3)], random.nextInt(4) == 0))
                .toArray(Need[]::new));
    }

    private static List<FindOutAt> at(Candidate candidate, List<Opening> openings, DiscoveryTask... tasks) {
        return FindOutAt.of(candidate, openings, each -> 1, List.of(tasks), Map.of(), TODAY, BELIEFS, FITS, POLICY);
    }

    private static List<FindOut> findOut(Candidate candidate, List<Opening> openings) {
        return FindOut.of(candidate, openings, Map.of(), TODAY, BELIEFS, FITS);
    }

    private static Need must(String dimension, int level) {
        return new Need(dimension, level, Strength.MUST, false);
    }

    private static Belief seen(int... levels) {
        return Belief.of(
                5,
                Arrays.stream(levels)
                        .mapToObj(level -> new Observation(level, TODAY, ObserverRole.SUPERVISOR, 1))
                        .toList(),
                TODAY,
                BELIEFS);
    }

    private static Candidate person(Map<String, Belief> beliefs) {
        TimeWindow always = new TimeWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(6, 0), LocalTime.of(20, 0));
        return new Candidate(
                new UUID(1, 1),
                beliefs,
                always,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
    }

    private static Opening opening(Need... needs) {
        return new Opening("any", new UUID(2, 2), List.of(), List.of(needs), Optional.empty(), Set.of(), false);
    }
}
