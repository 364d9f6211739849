package dk.fodfaeste.engine.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.fit.WhyEmpty.Hindrance;
import dk.fodfaeste.engine.fit.WhyEmpty.Kind;
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

class WhyEmptyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<DayOfWeek> WORKDAYS = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    private static final FitPolicy POLICY = FitPolicy.standard();
    private static final Need EARLY = new Need("EARLY_START", 3, Strength.MUST, false);
    private static final Need TILL = new Need("TILL", 2, Strength.MUST, false);
    private static final Place VESTERBRO = new Place(55.67, 12.55);
    private static final Place AARHUS = new Place(56.15, 10.2);
    private static final Map<String, Belief> CAN = Map.of("EARLY_START", seen(3), "TILL", seen(3));

    @Test
    void whatIsTheOnlyThingForMostComesFirst() {
        WhyEmpty why = why(
                List.of(
                        person(CAN, VESTERBRO, 600),
                        person(Map.of("EARLY_START", seen(3)), VESTERBRO, 600),
                        person(Map.of("EARLY_START", seen(3)), VESTERBRO, 600),
                        person(Map.of("EARLY_START", seen(0), "TILL", seen(3)), VESTERBRO, 600),
                        person(CAN, AARHUS, 600),
                        person(Map.of("EARLY_START", seen(0)), AARHUS, 60)),
                false);

        assertThat(why.people()).isEqualTo(6);
        assertThat(why.proposable()).isEqualTo(1);
        assertThat(why.hindrances())
                .containsExactly(
                        new Hindrance(Kind.NOT_KNOWN, Optional.of(TILL), 3, 2),
                        new Hindrance(Kind.DISTANCE, Optional.empty(), 2, 1),
                        new Hindrance(Kind.CANNOT, Optional.of(EARLY), 2, 1),
                        new Hindrance(Kind.HOURS, Optional.empty(), 1, 0));
    }

    @Test
    void timeAndANoOfTheirOwnAreToldApart() {
        Candidate busy = new Candidate(
                UUID.randomUUID(),
                CAN,
                new TimeWindow(Set.of(DayOfWeek.SUNDAY), LocalTime.of(8, 0), LocalTime.of(15, 0)),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
        Candidate unwilling = new Candidate(
                UUID.randomUUID(),
                CAN,
                new TimeWindow(WORKDAYS, LocalTime.of(6, 0), LocalTime.of(15, 0)),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of("opening"));
        assertThat(why(List.of(busy, unwilling), false).hindrances())
                .containsExactly(
                        new Hindrance(Kind.TIME, Optional.empty(), 1, 1),
                        new Hindrance(Kind.REFUSED, Optional.empty(), 1, 1));
    }

    /** It stands in everybody's way, and is said of the company. */
    @Test
    void aPauseIsNoneOfThem() {
        WhyEmpty why = WhyEmpty.of(List.of(person(CAN, VESTERBRO, 600)), opening(true, Set.of()), false, POLICY);
        assertThat(why.proposable()).isEqualTo(1);
        assertThat(why.hindrances()).isEmpty();
    }

    @Test
    void aCredentialIsAskedOfEverybody() {
        WhyEmpty why =
                WhyEmpty.of(List.of(person(CAN, VESTERBRO, 600)), opening(false, Set.of("KØREKORT")), false, POLICY);
        assertThat(why.hindrances()).containsExactly(new Hindrance(Kind.CREDENTIAL, Optional.empty(), 1, 1));
    }

    @Test
    void aCarefulCompanyWaitsForMoreThanALittle() {
        Belief between = Belief.of(
                4,
                List.of(
                        new Observation(3, TODAY, ObserverRole.SUPERVISOR, 1),
                        new Observation(0, TODAY, ObserverRole.SUPERVISOR, 1)),
                TODAY,
                BeliefPolicy.standard());
        assertThat(between.state(EARLY.leastBin())).isEqualTo(NeedState.BETWEEN);
        List<Candidate> one = List.of(person(Map.of("EARLY_START", between, "TILL", seen(3)), VESTERBRO, 600));
        assertThat(why(one, false).proposable()).isEqualTo(1);
        assertThat(why(one, true).hindrances()).containsExactly(new Hindrance(Kind.NOT_SURE, Optional.of(EARLY), 1, 1));
    }

    /** Whoever can be proposed is counted there, everybody else under at least one thing, and alone under one at most. */
    @Property(tries = 200)
    void everybodyIsCounted(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<Candidate> people = new ArrayList<>();
        for (int each = 0; each < 20; each++) {
            Map<String, Belief> beliefs = new HashMap<>();
            if (random.nextBoolean()) {
                beliefs.put("EARLY_START", seen(random.nextInt(4)));
            }
            if (random.nextBoolean()) {
                beliefs.put("TILL", seen(random.nextInt(4)));
            }
            people.add(person(beliefs, random.nextInt(4) == 0 ? AARHUS : VESTERBRO, 100 * random.nextInt(8)));
        }
        Opening opening = opening(false, Set.of());

        WhyEmpty why = WhyEmpty.of(people, opening, false, POLICY);

        long canBeProposed = people.stream()
                .filter(each -> Fit.of(each, opening, POLICY).canBeProposed())
                .count();
        int alone = why.hindrances().stream().mapToInt(Hindrance::alone).sum();
        int all = why.hindrances().stream().mapToInt(Hindrance::people).sum();
        assertThat(why.proposable()).isEqualTo((int) canBeProposed);
        assertThat(alone).isLessThanOrEqualTo(people.size() - why.proposable());
        assertThat(all).isGreaterThanOrEqualTo(people.size() - why.proposable());
        assertThat(why.hindrances()).allMatch(each -> each.alone() <= each.people() && each.people() > 0);
        assertThat(why.hindrances()).isSortedAccordingTo((one, other) -> Integer.compare(other.alone(), one.alone()));
    }

    private static WhyEmpty why(List<Candidate> people, boolean careful) {
        return WhyEmpty.of(people, opening(false, Set.of()), careful, POLICY);
    }

    private static Opening opening(boolean paused, Set<String> credentials) {
        Task task =
                new Task("Sætte priser på", 120, 2, new TimeWindow(WORKDAYS, LocalTime.of(7, 0), LocalTime.of(12, 0)));
        return new Opening(
                "opening",
                new UUID(0, 1),
                List.of(task),
                List.of(EARLY, TILL),
                Optional.of(VESTERBRO),
                credentials,
                paused);
    }

    private static Candidate person(Map<String, Belief> beliefs, Place home, int maxMinutes) {
        return new Candidate(
                UUID.randomUUID(),
                beliefs,
                new TimeWindow(WORKDAYS, LocalTime.of(6, 0), LocalTime.of(15, 0)),
                OptionalInt.of(maxMinutes),
                Optional.of(home),
                OptionalInt.of(45),
                Set.of(),
                Set.of());
    }

    private static Belief seen(int level) {
        return Belief.of(
                4,
                List.of(
                        new Observation(level, TODAY, ObserverRole.SUPERVISOR, 3),
                        new Observation(level, TODAY.minusDays(1), ObserverRole.SUPERVISOR, 3)),
                TODAY,
                BeliefPolicy.standard());
    }
}
