package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.database.Logins;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * This program as one of those that share the long work: looks into the queue, gives signs of life, and takes over what a dead one left.
 * A program without a door to the web takes none.
 */
@Component
class JobNode implements SmartLifecycle {

    private static final int WORKERS = 4;
    private static final Duration LOOKS = Duration.ofSeconds(3);

    /** A node that was silent for four of these is taken for dead; the smallest number that db-scheduler allows. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private static final int SILENT = 4;

    /** How long a node that goes down waits for its work to come to the next batch. */
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final Logins logins;
    private final Queue queue;
    private final QueueTasks tasks;
    private final Environment environment;
    private @Nullable Scheduler scheduler;

    JobNode(Logins logins, Queue queue, QueueTasks tasks, Environment environment) {
        this.logins = logins;
        this.queue = queue;
        this.tasks = tasks;
        this.environment = environment;
    }

    @Override
    public void start() {
        if (!environment.containsProperty("local.server.port")) {
            return;
        }
        Scheduler started = Scheduler.create(logins.of(DatabaseRole.JOBS), tasks.asked())
                .startTasks(tasks.recurring())
                .tableName(Queue.TABLE)
                .serializer(new AskerText())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .schedulerName(new SchedulerName.Fixed(name()))
                .threads(WORKERS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(LOOKS)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SILENT)
                .shutdownMaxWait(LAST_BATCH)
                .build();
        started.start();
        queue.wakeBy(started::triggerCheckForDueExecutions);
        scheduler = started;
    }

    /** At most 50 characters, by which the table tells who picked a job. */
    private static String name() {
        return ProcessHandle.current().pid() + " on " + new SchedulerName.Hostname().getName();
    }

    @Override
    public void stop() {
        queue.wakeBy(() -> {});
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
