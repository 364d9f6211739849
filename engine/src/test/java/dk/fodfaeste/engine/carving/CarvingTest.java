package dk.fodfaeste.engine.carving;

import static dk.fodfaeste.engine.carving.Workplaces.POLICY;
import static dk.fodfaeste.engine.carving.Workplaces.TODAY;
import static dk.fodfaeste.engine.carving.Workplaces.inventory;
import static dk.fodfaeste.engine.carving.Workplaces.person;
import static dk.fodfaeste.engine.carving.Workplaces.seen;
import static dk.fodfaeste.engine.carving.Workplaces.task;
import static dk.fodfaeste.engine.carving.Workplaces.window;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Gate;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CarvingTest {

    private static final Need EARLY = new Need("EARLY_START", 3, Strength.MUST, false);
    private static final Need KITCHEN = new Need("KITCHEN", 2, Strength.MUST, true);

    /** The model case: two hours a day, six hours a week, where every machine takes a quarter and the way to the next six minutes. */
    @Test
    void coffeeMachinesOnSixFloorsAreTwoHoursADayAndSixHoursAWeek() {
        InventoryTask[] machines = IntStream.rangeClosed(1, 6)
                .mapToObj(floor -> task("Coffee machine " + floor, 15, 3, window(9, 15), "floor " + floor, 3))
                .toArray(InventoryTask[]::new);

        CarvedJob job = carve(inventory(machines), person(360), 120, POLICY.withWalkingMinutes(6))
                .jobs()
                .getFirst();

        assertThat(job.presence()).isEqualTo(Map.of(MONDAY, 120, WEDNESDAY, 120, FRIDAY, 120));
        assertThat(job.tasks()).containsExactlyInAnyOrder(machines);
        assertThat(job.rejected()).isEmpty();
        assertThat(job.week()).hasSize(18);
        assertThat(job.week().getFirst().start()).isEqualTo(LocalTime.of(9, 0));
        assertThat(job.week().get(1).start()).isEqualTo(LocalTime.of(9, 21));
        assertThat(job.week().get(5).end()).isEqualTo(LocalTime.of(11, 0));
        assertThat(job.value()).isEqualTo(6 * 3 * 45 * 1000L);
        assertThat(job.minutesPerWeek()).isEqualTo(270);
        assertThat(job.minutesFreed()).isEqualTo(Map.of("Cook", 270));
    }

    @Test
    void aSmallerStartIsOfferedBesideTheBestJob() {
        InventoryTask[] machines = IntStream.rangeClosed(1, 6)
                .mapToObj(floor -> task("Coffee machine " + floor, 30, 3))
                .toArray(InventoryTask[]::new);

        List<CarvedJob> jobs =
                carve(inventory(machines), person(600), 240, POLICY).jobs();

        assertThat(jobs).extracting(CarvedJob::minutesPerWeek).containsExactly(540, 360, 180);
        assertThat(jobs.getLast().rejected())
                .hasSize(4)
                .allSatisfy(rejected -> assertThat(rejected.reason()).isInstanceOf(Rejection.NoRoomInWeek.class));
    }

    @Test
    void ofTasksThatDoNotFitTogetherTheOneThatEasesMoreIsTakenAndTheOtherNamesIt() {
        InventoryTask windows = task("Windows", 90, 1, window(9, 15), "floor 1", 3);
        InventoryTask archive = task("Archive", 90, 1, window(9, 15), "floor 1", 1);

        Carving carving = carve(inventory(archive, windows), person(120), 120, POLICY);

        assertThat(carving.jobs().getFirst().tasks()).containsExactly(windows);
        assertThat(carving.rejected())
                .containsExactly(new RejectedTask(archive, new Rejection.NoRoomInWeek(List.of(windows))));
    }

    @Test
    void everyTaskThatIsClosedHasItsOwnReason() {
        Candidate amal = person(
                new TimeWindow(Set.of(MONDAY, TUESDAY), LocalTime.of(8, 0), LocalTime.of(14, 0)),
                300,
                Map.of("KITCHEN", seen(0, 0, 0), "EARLY_START", seen(3), "PACE", seen(0, 0, 0)));
        InventoryTask evening = task("Evening", 60, 1, window(15, 20), "bar", 2);
        InventoryTask daily = task("Daily", 30, 5);
        InventoryTask stocktaking = task("Stocktaking", 200, 1);
        InventoryTask tooMuch = task("Too much", 200, 2);
        InventoryTask early = task("Open", 60, 1, window(8, 14), "door", 3, EARLY);
        InventoryTask pace = task("Line", 60, 1, window(8, 14), "door", 3, new Need("PACE", 3, Strength.MUST, false));
        InventoryTask kitchen = task("Dishes", 60, 1, window(8, 14), "kitchen", 1, KITCHEN);
        InventoryTask idle = task("Idle", 60, 1, window(8, 14), "hall", 0);
        InventoryTask van = new InventoryTask(
                "Van",
                "Van",
                60,
                1,
                window(8, 14),
                Optional.empty(),
                List.of(),
                Set.of("driving licence"),
                Optional.empty(),
                3);

        Carving carving = carve(
                inventory(evening, daily, stocktaking, tooMuch, early, pace, kitchen, idle, van), amal, 180, POLICY);

        assertThat(carving.rejected())
                .containsExactly(
                        new RejectedTask(evening, new Rejection.NoCommonTime(1, 0)),
                        new RejectedTask(daily, new Rejection.NoCommonTime(5, 2)),
                        new RejectedTask(stocktaking, new Rejection.LongerThanDay(200, 180)),
                        new RejectedTask(tooMuch, new Rejection.Closed(new Gate.TooManyHours(400, 300))),
                        new RejectedTask(early, new Rejection.NotKnown(EARLY, 1)),
                        new RejectedTask(pace, new Rejection.NotMet(new Need("PACE", 3, Strength.MUST, false))),
                        new RejectedTask(idle, new Rejection.NoRelief()),
                        new RejectedTask(van, new Rejection.Closed(new Gate.LacksCredential("driving licence"))));
        assertThat(carving.jobs().getFirst().tasks()).containsExactly(kitchen);
    }

    @Test
    void aShortTaskOnItsOwnIsNotWorthComingForUntilThereIsAnotherBesideIt() {
        InventoryTask plants = task("Plants", 20, 1, window(9, 15), "hall", 2);
        InventoryTask post = task("Post", 20, 1, window(9, 15), "hall", 1);

        assertThat(carve(inventory(plants), person(120), 120, POLICY).jobs()).isEmpty();
        assertThat(carve(inventory(plants), person(120), 120, POLICY).rejected())
                .containsExactly(new RejectedTask(plants, new Rejection.AloneInADay(20, 60)));
        assertThat(carve(inventory(plants, post), person(120), 120, POLICY)
                        .jobs()
                        .getFirst()
                        .tasks())
                .containsExactly(plants, post);
    }

    @Test
    void theNeedsOfTheWholeWorkplaceHoldForEveryTask() {
        Inventory strict = new Inventory(
                UUID.randomUUID(), Optional.empty(), List.of(EARLY), List.of(task("A", 60, 1), task("B", 90, 2)));

        assertThat(carve(strict, person(600), 200, POLICY).rejected())
                .extracting(RejectedTask::reason)
                .containsExactly(new Rejection.NotKnown(EARLY, 2), new Rejection.NotKnown(EARLY, 2));
    }

    @Test
    void aDayOfNoMinutesAndTwoTasksOfOneNumberAreRefused() {
        assertThatThrownBy(() -> carve(inventory(), person(60), 0, POLICY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inventory(task("A", 1, 1), task("A", 2, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> task("A", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> task("A", 1, 1, window(9, 15), "hall", 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 150)
    void aCarvedJobHoldsTogetherAndCanBeProposed(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Inventory inventory = Workplaces.randomInventory(random, 1 + random.nextInt(10));
        Candidate candidate = Workplaces.randomPerson(random);
        int longestDay = 60 + 30 * random.nextInt(8);

        Carving carving = carve(inventory, candidate, longestDay, POLICY);

        for (CarvedJob job : carving.jobs()) {
            assertThat(HoldsTogether.faults(job, candidate, longestDay, POLICY)).isEmpty();
            assertThat(Fit.of(candidate, job.opening("carved"), FitPolicy.standard())
                            .canBeProposed())
                    .isTrue();
            assertThat(job.tasks().size() + job.rejected().size())
                    .isEqualTo(inventory.tasks().size());
        }
        assertThat(carving.jobs()).isSortedAccordingTo((one, other) -> Long.compare(other.value(), one.value()));
        assertThat(carve(inventory, candidate, longestDay, POLICY)).isEqualTo(carving);
    }

    private static Carving carve(Inventory inventory, Candidate candidate, int longestDay, CarvingPolicy policy) {
        return Carving.of(inventory, candidate, longestDay, TODAY, FitPolicy.standard(), policy);
    }
}
