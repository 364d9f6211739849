package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.database.Logins;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

/** A node that looks into the queue when the test says so, on the test's own thread, and whose clock the test sets. */
@TestComponent
public class JobsByHand {

    /** Longer than a node may be silent. */
    private static final Duration SILENCE = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final ManualScheduler node;
    private final Logins logins;
    private final QueueTasks tasks;

    JobsByHand(Logins logins, QueueTasks tasks) {
        this.logins = logins;
        this.tasks = tasks;
        TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(
                        logins.of(DatabaseRole.JOBS), tasks.asked())
                .clock(clock)
                .tableName(Queue.TABLE);
        builder.serializer(new AskerText());
        node = builder.build();
    }

    /** Does what is due, and what becomes due by it. */
    public void runDue() {
        clock.set(Instant.now());
        node.runAnyDueExecutions();
    }

    /** An hour later: what waited for a moment is due, and a node that gave no sign of life since is taken for dead. */
    public void runAnHourLater() {
        clock.set(Instant.now().plus(SILENCE));
        node.runDeadExecutionDetection();
        node.runAnyDueExecutions();
    }

    /** A second node beside this one. */
    public JobsByHand another() {
        return new JobsByHand(logins, tasks);
    }
}
