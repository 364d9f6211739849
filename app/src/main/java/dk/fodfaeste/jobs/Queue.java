package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where jobs stand until a node takes them: in the transaction that asks, so that no job is asked for and forgotten. */
@Component
class Queue {

    static final String TABLE = "jobs.scheduled_tasks";
    static final String JOB = "job";

    private final SchedulerClient client;
    private volatile Runnable wake = () -> {};

    Queue(DataSource source) {
        client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
                .tableName(TABLE)
                .serializer(new AskerText())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
    }

    /** @param wake what makes this node look into the queue at once */
    void wakeBy(Runnable wake) {
        this.wake = wake;
    }

    void add(UUID job) {
        add(JOB, job.toString(), Instant.now());
    }

    void add(String task, String key, Instant when) {
        Actor actor = Acting.now();
        client.scheduleIfNotExists(
                new TaskInstance<>(task, key, new Asker(actor.organisationId(), actor.accountId())), when);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
