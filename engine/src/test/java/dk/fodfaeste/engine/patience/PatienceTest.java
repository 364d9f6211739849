package dk.fodfaeste.engine.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final PatiencePolicy POLICY = PatiencePolicy.standard();
    private static final EndedCourse STOPPED_LAST_WEEK = stopped(7);

    @Test
    void aCompanyWithoutCoursesIsOpen() {
        assertThat(patience()).isEqualTo(new Patience.Open());
    }

    @Test
    void aCourseThatStoppedEarlyMakesACompanyCarefulForNinetyDaysWhosesoeverSideItWasOn() {
        for (Ending.Side side : Ending.Side.values()) {
            EndedCourse ninety = new EndedCourse(TODAY.minusDays(90), new Ending.StoppedEarly(side));
            assertThat(patience(ninety)).isEqualTo(new Patience.Careful(ninety, TODAY));
        }
        assertThat(patience(stopped(91))).isEqualTo(new Patience.Open());
    }

    @Test
    void coursesThatWereCompletedOrLedOnAskForNoCare() {
        assertThat(patience(
                        new EndedCourse(TODAY.minusDays(3), new Ending.Completed()),
                        new EndedCourse(TODAY.minusDays(2), new Ending.LedOn())))
                .isEqualTo(new Patience.Open());
    }

    @Test
    void twoEarlyStopsInARowPauseTheCompanyHoweverLongAgoUntilATalkIsHeld() {
        EndedCourse first = stopped(400);
        EndedCourse second = stopped(200);

        assertThat(patience(second, first))
                .isEqualTo(new Patience.Paused(new Patience.Pause.TalkFirst(List.of(first, second))));
        assertThat(talkedAbout(first.endedOn().minusDays(1), first, second)).isInstanceOf(Patience.Paused.class);
        assertThat(talkedAbout(first.endedOn(), first, second)).isEqualTo(new Patience.Open());
    }

    @Test
    void aTalkOnTheDayOfTheSecondStopOpensTheCompanyAndCareStays() {
        EndedCourse first = stopped(30);
        EndedCourse second = stopped(10);

        assertThat(talkedAbout(second.endedOn(), first, second))
                .isEqualTo(new Patience.Careful(second, TODAY.plusDays(80)));
        assertThat(talkedAbout(TODAY.plusDays(1), first, second)).isInstanceOf(Patience.Paused.class);
    }

    @Test
    void anotherEndBetweenTwoStopsBreaksTheRow() {
        assertThat(patience(stopped(30), new EndedCourse(TODAY.minusDays(20), new Ending.Completed()), stopped(10)))
                .isInstanceOf(Patience.Careful.class);
    }

    @Test
    void ofCoursesThatEndedOnOneDayTheEarlyStopCountsAsTheLater() {
        EndedCourse completed = new EndedCourse(TODAY.minusDays(10), new Ending.Completed());

        assertThat(patience(stopped(10), completed, stopped(5))).isInstanceOf(Patience.Paused.class);
    }

    @Test
    void theCompanysOwnWishComesFirstAndEndsOnItsLastDay() {
        assertThat(wished(TODAY)).isEqualTo(new Patience.Paused(new Patience.Pause.OwnWish(TODAY)));
        assertThat(wished(TODAY.minusDays(1))).isEqualTo(new Patience.Careful(STOPPED_LAST_WEEK, TODAY.plusDays(83)));
    }

    @Test
    void whatALaterDayBringsIsNotKnownYet() {
        assertThat(patience(stopped(-1))).isEqualTo(new Patience.Open());
    }

    @Test
    void aCarefulCompanyTakesOnlyWhoIsSureAndTalksTwiceAsOften() {
        Patience open = new Patience.Open();
        Patience careful = patience(STOPPED_LAST_WEEK);
        Patience paused = wished(TODAY);

        assertThat(open.allows(fit(3, 3))).isTrue();
        assertThat(careful.allows(fit(3, 3))).isTrue();
        assertThat(paused.allows(fit(3, 3))).isFalse();
        assertThat(open.allows(fit(1, 3))).isTrue();
        assertThat(careful.allows(fit(1, 3))).isFalse();
        assertThat(open.allows(fit(3))).isFalse();
        assertThat(careful.allows(fit(3))).isFalse();
        assertThat(open.daysBetweenTalks(14, POLICY)).isEqualTo(14);
        assertThat(careful.daysBetweenTalks(14, POLICY)).isEqualTo(7);
        assertThat(careful.daysBetweenTalks(1, POLICY)).isEqualTo(1);
    }

    @Test
    void constantsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new PatiencePolicy(-1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PatiencePolicy(0, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PatiencePolicy(0, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PatiencePolicy(0, 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PatiencePolicy(0, 1, 1, 0).carefulDays()).isZero();
    }

    @Property(tries = 300)
    void theOrderInWhichCoursesAreToldChangesNothing(
            @ForAll @LongRange(min = 0, max = 100_000) long seed, @ForAll @IntRange(min = 0, max = 8) int count) {
        Random random = new Random(seed);
        List<EndedCourse> courses = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Ending ending = random.nextBoolean()
                    ? new Ending.Completed()
                    : new Ending.StoppedEarly(Ending.Side.values()[random.nextInt(4)]);
            courses.add(new EndedCourse(TODAY.minusDays(random.nextInt(200)), ending));
        }
        Patience before = patience(courses.toArray(EndedCourse[]::new));
        Collections.shuffle(courses, random);
        Patience after = patience(courses.toArray(EndedCourse[]::new));

        assertThat(after.getClass()).isEqualTo(before.getClass());
        boolean recent = courses.stream()
                .anyMatch(course ->
                        course.isStoppedEarly() && !course.endedOn().isBefore(TODAY.minusDays(POLICY.carefulDays())));
        assertThat(after instanceof Patience.Open && recent).isFalse();
    }

    private static Patience patience(EndedCourse... courses) {
        return Patience.of(TrackRecord.of(Arrays.asList(courses)), Optional.empty(), Optional.empty(), TODAY, POLICY);
    }

    private static Patience talkedAbout(LocalDate talk, EndedCourse... courses) {
        return Patience.of(TrackRecord.of(Arrays.asList(courses)), Optional.empty(), Optional.of(talk), TODAY, POLICY);
    }

    private static Patience wished(LocalDate until) {
        return Patience.of(
                TrackRecord.of(List.of(STOPPED_LAST_WEEK)), Optional.of(until), Optional.empty(), TODAY, POLICY);
    }

    private static EndedCourse stopped(int daysAgo) {
        return new EndedCourse(TODAY.minusDays(daysAgo), new Ending.StoppedEarly(Ending.Side.NEITHER));
    }

    private static Fit fit(int... levels) {
        List<Observation> seen = Arrays.stream(levels)
                .mapToObj(level -> new Observation(level, TODAY, ObserverRole.SUPERVISOR, 1))
                .toList();
        TimeWindow always = new TimeWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(6, 0), LocalTime.of(20, 0));
        Candidate amal = new Candidate(
                UUID.randomUUID(),
                Map.of("EARLY", Belief.of(5, seen, TODAY, BeliefPolicy.standard())),
                always,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Set.of());
        Opening opening = new Opening(
                "open",
                UUID.randomUUID(),
                List.of(),
                List.of(new Need("EARLY", 3, Strength.MUST, false)),
                Optional.empty(),
                Set.of(),
                false);
        return Fit.of(amal, opening, FitPolicy.standard());
    }
}
