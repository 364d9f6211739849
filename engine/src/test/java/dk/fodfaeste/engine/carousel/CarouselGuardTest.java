package dk.fodfaeste.engine.carousel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.engine.carousel.CarouselGuard.Clear;
import dk.fodfaeste.engine.carousel.CarouselGuard.ManagerDecides;
import dk.fodfaeste.engine.carousel.CarouselGuard.Missing;
import dk.fodfaeste.engine.carousel.CarouselGuard.MissingSomething;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CarouselGuardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final UUID SHOP = new UUID(1, 1);
    private static final UUID HOTEL = new UUID(2, 2);
    private static final UUID MANAGER = new UUID(3, 3);

    @Test
    void aFirstStayNeedsAPurposeAndANextStep() {
        PlannedStay nothing = new PlannedStay(SHOP, Optional.of(" "), Map.of(), Optional.empty());

        assertThat(before(nothing))
                .isEqualTo(new MissingSomething(
                        new StayHistory(0, 0, List.of()), List.of(new Missing.Purpose(), new Missing.NextStep())));
        assertThat(before(planned())).isEqualTo(new Clear(new StayHistory(0, 0, List.of()), Optional.empty()));
    }

    @Test
    void whatIsNewIsSaidForEachEarlierStay() {
        Stay first = stay(1, SHOP, 60, 50, StepUp.MORE_HOURS);
        Stay second = stay(2, HOTEL, 40, 30, StepUp.MORE_HOURS);
        PlannedStay half = new PlannedStay(
                SHOP,
                Optional.of("tasks"),
                Map.of(first.id(), "customers", second.id(), "  "),
                Optional.of(StepUp.JOB));

        assertThat(before(half, second, first))
                .isInstanceOfSatisfying(
                        MissingSomething.class,
                        found -> assertThat(found.missing()).containsExactly(new Missing.WhatIsNew(second)));
        assertThat(before(planned(first, second), first, second)).isInstanceOf(Clear.class);
    }

    @Test
    void twoStaysThatEndedWithoutAStepUpAskForTheManager() {
        Stay first = stay(1, SHOP, 60, 50, null);
        Stay second = stay(2, HOTEL, 40, 0, null);

        assertThat(before(planned(first), first)).isInstanceOf(Clear.class);
        assertThat(before(planned(first, second), first, second))
                .isInstanceOfSatisfying(
                        ManagerDecides.class,
                        found -> assertThat(found.reasons()).containsExactly(second, first));
    }

    @Test
    void aStayThatRunsHasNotEndedWithoutAStepUp() {
        Stay first = stay(1, SHOP, 60, 50, null);
        Stay running = stay(2, HOTEL, 40, -1, null);

        assertThat(before(planned(first, running), first, running)).isInstanceOf(Clear.class);
    }

    @Test
    void aStepUpBreaksTheRow() {
        Stay first = stay(1, SHOP, 90, 80, null);
        Stay up = stay(2, SHOP, 70, 60, StepUp.WAGE_HOURS);
        Stay last = stay(3, HOTEL, 40, 30, null);

        assertThat(before(planned(first, up, last), first, up, last)).isInstanceOf(Clear.class);
    }

    @Test
    void theManagersDecisionOpensTheWayAndItsReasonIsKept() {
        Stay first = stay(1, SHOP, 60, 50, null);
        Stay second = stay(2, HOTEL, 40, 30, null);
        ManagersDecision onTheLastDay = decision(30);

        assertThat(decided(onTheLastDay, first, second))
                .isInstanceOfSatisfying(
                        Clear.class, clear -> assertThat(clear.decision()).contains(onTheLastDay));
        assertThat(decided(decision(31), first, second)).isInstanceOf(ManagerDecides.class);
        assertThat(decided(decision(-1), first, second)).isInstanceOf(ManagerDecides.class);
        assertThat(decided(decision(0), first, second)).isInstanceOf(Clear.class);
    }

    @Test
    void aDecisionThatNobodyNeededIsNotCited() {
        assertThat(decided(decision(0))).isEqualTo(new Clear(new StayHistory(0, 0, List.of()), Optional.empty()));
    }

    @Test
    void theHistoryShowsWeeksAndWhatWasLearnedInEach() {
        Stay shop = new Stay(
                new UUID(0, 1),
                SHOP,
                TODAY.minusDays(41),
                Optional.of(TODAY.minusDays(28)),
                Optional.empty(),
                Set.of("PACE", "EARLY"));
        Stay hotel = new Stay(
                new UUID(0, 2), HOTEL, TODAY.minusDays(34), Optional.empty(), Optional.empty(), Set.of("PACE", "TALK"));
        Stay later = stay(3, SHOP, -1, -9, null);

        StayHistory history = before(planned(), later, hotel, shop).history();

        assertThat(history.weeks()).isEqualTo(6);
        assertThat(history.weeksHere()).isEqualTo(2);
        assertThat(history.learned())
                .containsExactly(
                        new StayHistory.Learned(shop, Set.of("EARLY", "PACE"), Set.of("EARLY", "PACE")),
                        new StayHistory.Learned(hotel, Set.of("PACE", "TALK"), Set.of("TALK")));
    }

    @Test
    void aBegunWeekCountsAndADayThatTwoStaysShareCountsOnce() {
        assertThat(before(planned(), stay(1, SHOP, 7, 0, null)).history().weeks())
                .isEqualTo(2);
        assertThat(before(planned(), stay(1, SHOP, 6, 0, null)).history().weeks())
                .isEqualTo(1);
        assertThat(before(planned(), stay(1, SHOP, 13, 0, null), stay(2, HOTEL, 12, 3, null))
                        .history()
                        .weeks())
                .isEqualTo(2);
        assertThat(before(planned(), stay(1, SHOP, 20, 14, null), stay(2, HOTEL, 14, 8, null))
                        .history()
                        .weeks())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> stay(1, SHOP, 1, 2, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ManagersDecision(MANAGER, TODAY, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CarouselPolicy(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new CarouselPolicy(1).staysWithoutStepUp()).isOne();
    }

    @Property(tries = 200)
    void weeksAreTheDaysThatAnyStayHolds(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Random random = new Random(seed);
        List<Stay> stays = new ArrayList<>();
        boolean[] present = new boolean[121];
        for (int index = 0; index < random.nextInt(6); index++) {
            int from = random.nextInt(120);
            int until = random.nextInt(from + 1);
            stays.add(stay(index, random.nextBoolean() ? SHOP : HOTEL, from, until, null));
            Arrays.fill(present, until, from + 1, true);
        }
        int days = 0;
        for (boolean day : present) {
            days += day ? 1 : 0;
        }
        Collections.shuffle(stays, random);

        assertThat(before(planned(), stays.toArray(Stay[]::new)).history().weeks())
                .isEqualTo((days + 6) / 7);
    }

    private static CarouselGuard before(PlannedStay planned, Stay... stays) {
        return CarouselGuard.before(planned, List.of(stays), Optional.empty(), TODAY, CarouselPolicy.standard());
    }

    private static CarouselGuard decided(ManagersDecision decision, Stay... stays) {
        return CarouselGuard.before(
                planned(stays), List.of(stays), Optional.of(decision), TODAY, CarouselPolicy.standard());
    }

    private static ManagersDecision decision(int daysAgo) {
        return new ManagersDecision(MANAGER, TODAY.minusDays(daysAgo), "a new kitchen, and the person asks for it");
    }

    private static PlannedStay planned(Stay... earlier) {
        Map<UUID, String> isNew =
                Arrays.stream(earlier).collect(Collectors.toMap(Stay::id, stay -> "customers, and on one's own"));
        return new PlannedStay(SHOP, Optional.of("training of specific skills"), isNew, Optional.of(StepUp.WAGE_HOURS));
    }

    private static Stay stay(
            int id, UUID workplace, int fromDaysAgo, int untilDaysAgo, @org.jspecify.annotations.Nullable StepUp up) {
        return new Stay(
                new UUID(0, id),
                workplace,
                TODAY.minusDays(fromDaysAgo),
                Optional.of(TODAY.minusDays(untilDaysAgo)),
                Optional.ofNullable(up),
                Set.of());
    }
}
