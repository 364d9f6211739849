package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.fodfaeste.platform.DatabaseRole;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
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

    private static final int WORKERS = 2;
    private static final Duration LOOKS = Duration.ofSeconds(3);

    /** A node that was silent for four of these is taken for dead; the smallest number that db-scheduler allows. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private static final int SILENT = 4;

    /** How long a node that goes down waits for its work to come to the next batch. */
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final DataSource program;
    private final Queue queue;
    private final QueueTasks tasks;
    private final Environment environment;
    private @Nullable HikariDataSource connections;
    private @Nullable Scheduler scheduler;

    JobNode(DataSource program, Queue queue, QueueTasks tasks, Environment environment) {
        this.program = program;
        this.queue = queue;
        this.tasks = tasks;
        this.environment = environment;
    }

    @Override
    public void start() {
        if (!environment.containsProperty("local.server.port")) {
            return;
        }
        HikariDataSource own = connections(program);
        Scheduler started = Scheduler.create(own, List.of(tasks.jobs()))
                .startTasks(tasks.nightly())
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
        connections = own;
        scheduler = started;
    }

    /** The queue's own few, beside the pages' transactions; they act for nobody, and reach no row of an organisation. */
    static HikariDataSource connections(DataSource program) {
        try {
            HikariConfig config = new HikariConfig();
            program.unwrap(HikariDataSource.class).copyStateTo(config);
            config.setPoolName("jobs");
            config.setMaximumPoolSize(WORKERS + 1);
            config.setMinimumIdle(0);
            config.setInitializationFailTimeout(-1);
            config.setConnectionInitSql("set role " + DatabaseRole.APP.sqlName());
            return new HikariDataSource(config);
        } catch (SQLException noPool) {
            throw new IllegalStateException("the program's connections are Hikari's", noPool);
        }
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
        if (connections != null) {
            connections.close();
            connections = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
