package dk.fodfaeste.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerState.SettableSchedulerState;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.jobs.Job.State;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.database.Logins;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

@Import(JobsTest.Errand.class)
class JobsTest extends HouseTest {

    private final UUID subject = UUID.randomUUID();

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRunner runner;

    @Autowired
    private QueueTasks tasks;

    @Autowired
    private Logins logins;

    @Autowired
    private Errand errand;

    @BeforeEach
    void nothingDoneYet() {
        errand.forget();
    }

    @Test
    void aJobWaitsRunsAndIsDone() {
        List<String> seen = new ArrayList<>();
        errand.is(running -> {
            running.passed(3, 10);
            seen.add(told(job()));
            running.done("fine");
        });
        ask();
        seen.add(told(job()));

        byHand.runDue();

        seen.add(told(job()));
        assertThat(seen).containsExactly("WAITING 0/0", "RUNNING 3/10", "DONE 3/10 fine");
    }

    @Test
    void askedTwiceItIsDoneOnce() {
        ask();
        ask();

        byHand.runDue();

        assertThat(errand.begun).hasSize(1);
    }

    @Test
    void whatIsOverCanBeAskedForAgain() {
        ask();
        byHand.runDue();
        ask();
        byHand.runDue();

        assertThat(errand.begun).hasSize(2);
    }

    @Test
    void whatIsAskedForInATransactionThatRollsBackIsNeverDone() {
        Acting.as(
                administrator(),
                () -> transactions.executeWithoutResult(status -> {
                    jobs.ask(Errand.KIND, subject);
                    status.setRollbackOnly();
                }));

        byHand.runDue();

        assertThat(errand.begun).isEmpty();
    }

    @Test
    void itIsDoneAsTheOneWhoAskedWithTheRoleThatAccountHasByThen() throws SQLException {
        ask();
        set("update identity.account set role = 'EMPLOYMENT_MANAGER', name = 'Chef nu' where account_id = '"
                + administrator().accountId() + "'");

        byHand.runDue();

        assertThat(errand.begun)
                .containsExactly(new Actor(
                        house.organisationId(),
                        administrator().accountId(),
                        Role.EMPLOYMENT_MANAGER.name(),
                        "Chef nu",
                        "Huset i Gaden"));
    }

    @Test
    void forAnAccountThatIsNotActiveAnyMoreNothingIsDone() throws SQLException {
        ask();
        set("update identity.account set active = false where account_id = '"
                + administrator().accountId() + "'");

        byHand.runDue();

        assertThat(errand.begun).isEmpty();
        assertThat(errand.ends).containsExactly(State.FAILED);
        assertThat(job().state()).isEqualTo(State.FAILED);
    }

    @Test
    void whatWaitsIsCancelledAtOnce() {
        ask();
        cancel();

        assertThat(job().state()).isEqualTo(State.CANCELLED);
        assertThat(errand.ends).containsExactly(State.CANCELLED);
        byHand.runDue();
        assertThat(errand.begun).isEmpty();
    }

    @Test
    void whatRunsIsCancelledAtItsNextBatchAndNothingOfItStays() {
        errand.is(running -> transactions.executeWithoutResult(status -> {
            rename("half");
            running.passed(1, 2);
            fromAnotherThread(this::cancel);
            running.passed(2, 2);
            running.done("fine");
        }));
        ask();

        byHand.runDue();

        assertThat(told(job())).isEqualTo("CANCELLED 1/2");
        assertThat(errand.ends).containsExactly(State.CANCELLED);
        assertThat(name()).isNotEqualTo("half");
    }

    @Test
    void aCancelBeforeTheCommitWinsAndOneAfterItChangesNothing() {
        errand.is(running -> transactions.executeWithoutResult(status -> {
            rename("half");
            fromAnotherThread(this::cancel);
            running.done("fine");
        }));
        ask();
        byHand.runDue();
        assertThat(job().state()).isEqualTo(State.CANCELLED);
        assertThat(name()).isNotEqualTo("half");

        errand.is(running -> transactions.executeWithoutResult(status -> {
            rename("whole");
            running.done("fine");
        }));
        ask();
        byHand.runDue();
        cancel();
        assertThat(job().state()).isEqualTo(State.DONE);
        assertThat(name()).isEqualTo("whole");
    }

    @Test
    void whatFailsIsToldAndNotBegunAgain() {
        errand.is(running -> {
            throw new IllegalStateException("the file is torn");
        });
        ask();

        byHand.runDue();
        byHand.runAnHourLater();

        assertThat(job().state()).isEqualTo(State.FAILED);
        assertThat(errand.ends).containsExactly(State.FAILED);
        assertThat(errand.begun).hasSize(1);
    }

    @Test
    void workThatEndsWithoutSayingSoHasFailedAndKeepsNobodyWaiting() {
        errand.is(running -> running.passed(1, 2));
        ask();

        byHand.runDue();

        assertThat(told(job())).isEqualTo("FAILED 1/2");
        assertThat(errand.ends).containsExactly(State.FAILED);
        errand.is(running -> running.done("fine"));
        ask();
        byHand.runDue();
        assertThat(told(job())).isEqualTo("DONE 0/0 fine");
    }

    /** The node that was thought dead wakes up and finds that the work is not its own any more: what it wrote rolls back. */
    @Test
    void whatASilentNodeLeftIsTakenOverAndDoneOnce() throws Exception {
        CountDownLatch silent = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        errand.is(running -> transactions.executeWithoutResult(status -> {
            running.passed(1, 2);
            if (errand.begun.size() == 1) {
                silent.countDown();
                await(wakes);
            }
            rename(name() + "!");
            running.done("fine");
        }));
        ask();
        String before = name();

        JobsByHand first = new JobsByHand(logins, tasks);
        try (var thread = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> firstNode = CompletableFuture.runAsync(first::runDue, thread);
            await(silent);
            byHand.runAnHourLater();
            wakes.countDown();
            firstNode.join();
        }

        assertThat(errand.begun).hasSize(2);
        assertThat(job().attempt()).isEqualTo(2);
        assertThat(told(job())).isEqualTo("DONE 1/2 fine");
        assertThat(name()).isEqualTo(before + "!");
        assertThat(errand.ends).isEmpty();
    }

    @Test
    void whatEndedItsNodeThreeTimesIsGivenUp() throws SQLException {
        ask();
        set("update jobs.job set state = 'RUNNING', attempt = 3");

        byHand.runDue();

        assertThat(errand.begun).isEmpty();
        assertThat(job().state()).isEqualTo(State.FAILED);
    }

    @Test
    void aCancelThatTheDeadNodeNeverSawIsHeardByTheNext() throws SQLException {
        ask();
        set("update jobs.job set state = 'RUNNING', attempt = 1");
        cancel();

        byHand.runDue();

        assertThat(errand.begun).isEmpty();
        assertThat(job().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void anOrganisationsJobsAreDoneOneAtATimeAndAnothersMeanwhile() {
        UUID second = UUID.randomUUID();
        List<String> meanwhile = new ArrayList<>();
        ask();
        errand.is(running -> {
            if (errand.begun.size() == 1) {
                as(administrator(), () -> jobs.ask(Errand.KIND, second));
                as(otherHouse.actor(Role.ADMINISTRATOR), () -> jobs.ask(Errand.KIND, UUID.randomUUID()));
                fromAnotherThread(byHand::runDue);
                errand.begun.forEach(actor -> meanwhile.add(actor.organisation()));
            }
            running.done("fine");
        });

        byHand.runDue();
        assertThat(meanwhile).containsExactly("Huset i Gaden", "Huset ved Havnen");
        assertThat(state(second)).contains(State.WAITING);

        byHand.runAnHourLater();
        assertThat(state(second)).contains(State.DONE);
    }

    @Test
    void aNodeThatGoesDownGivesItsJobBackToTheNext() {
        SettableSchedulerState goesDown = new SettableSchedulerState();
        errand.is(running -> {
            goesDown.setIsShuttingDown();
            running.passed(1, 2);
        });
        ask();

        JobRunner.Then then = runner.run(
                job().id(), new Asker(house.organisationId(), administrator().accountId()), goesDown);

        assertThat(then).isEqualTo(JobRunner.Then.AT_ONCE);
        assertThat(told(job())).isEqualTo("WAITING 0/0");
        assertThat(errand.ends).isEmpty();
        errand.is(running -> running.done("fine"));
        byHand.runDue();
        assertThat(job().state()).isEqualTo(State.DONE);
    }

    @Test
    void anotherOrganisationSeesAndCancelsNone() {
        ask();

        as(otherHouse.actor(Role.ADMINISTRATOR), () -> {
            assertThat(jobs.latestOf(subject)).isEmpty();
            jobs.cancel(subject);
        });

        assertThat(job().state()).isEqualTo(State.WAITING);
    }

    @Test
    void workThatNobodyDoesIsABug() {
        assertThatThrownBy(() -> Work.of("no such work", List.of(errand)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no such work");
    }

    private Actor administrator() {
        return house.actor(Role.ADMINISTRATOR);
    }

    private void ask() {
        as(administrator(), () -> jobs.ask(Errand.KIND, subject));
    }

    private void cancel() {
        as(administrator(), () -> jobs.cancel(subject));
    }

    private Job job() {
        return as(administrator(), () -> jobs.latestOf(subject).orElseThrow());
    }

    private Optional<State> state(UUID of) {
        return as(administrator(), () -> jobs.latestOf(of).map(Job::state));
    }

    private static String told(Job job) {
        return job.state() + " " + job.rowsDone() + "/" + job.rowsTotal()
                + job.result().map(word -> " " + word).orElse("");
    }

    /** What the errand writes: the name of the one who asked. */
    private void rename(String name) {
        database.execute(
                "update identity.account set name = ? where account_id = ?",
                name,
                administrator().accountId());
    }

    private String name() {
        return as(
                administrator(),
                () -> Objects.requireNonNull(database.fetchOne(
                                "select name from identity.account where account_id = ?",
                                administrator().accountId()))
                        .get(0, String.class));
    }

    private static void fromAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void set(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Work that is what the test says. */
    @TestComponent
    static class Errand implements Work {

        static final String KIND = "test.errand";

        final List<Actor> begun = java.util.Collections.synchronizedList(new ArrayList<>());
        final List<State> ends = new ArrayList<>();
        private Consumer<Running> script = running -> {};

        void forget() {
            begun.clear();
            ends.clear();
            script = running -> running.done("fine");
        }

        void is(Consumer<Running> does) {
            script = does;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void does(UUID subject, Running running) {
            begun.add(Acting.now());
            script.accept(running);
        }

        @Override
        public void ended(UUID subject, State end) {
            ends.add(end);
        }
    }
}
