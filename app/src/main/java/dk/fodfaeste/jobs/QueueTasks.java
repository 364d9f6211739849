package dk.fodfaeste.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.fodfaeste.identity.Actors;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What db-scheduler finds in the queue and how it is done: the jobs that somebody asked for, what is tried
 * until it is over, and what is done every night. */
@Component
class QueueTasks {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 17);

    private final JobRunner runner;
    private final List<Tried> tried;
    private final List<Nightly> nightly;
    private final List<Often> often;

    QueueTasks(JobRunner runner, List<Tried> tried, List<Nightly> nightly, List<Often> often) {
        this.runner = runner;
        this.tried = tried;
        this.nightly = nightly;
        this.often = often;
    }

    /** What somebody asked for. */
    List<Task<?>> asked() {
        return Stream.<Task<?>>concat(Stream.of(jobs()), tried.stream().map(QueueTasks::tried))
                .toList();
    }

    /** A job whose node is dead is revived; one that the database could not be told about is tried again. */
    private Task<Asker> jobs() {
        return Tasks.custom(Queue.JOB, Asker.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .onDeadExecutionRevive()
                .execute(this::run);
    }

    private CompletionHandler<Asker> run(TaskInstance<Asker> instance, ExecutionContext context) {
        UUID job = UUID.fromString(instance.getId());
        return switch (runner.run(job, instance.getData(), context.getSchedulerState())) {
            case FORGET -> new CompletionHandler.OnCompleteRemove<>();
            case AT_ONCE -> at(Instant.now());
            case IN_A_MOMENT -> at(Instant.now().plus(A_MOMENT));
        };
    }

    private static Task<Asker> tried(Tried tried) {
        return Tasks.custom(tried.name(), Asker.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Asker asker = instance.getData();
                    Optional<Instant> again = Acting.as(
                            Actors.nobody(asker.organisationId(), asker.accountId()),
                            () -> tried.attempt(instance.getId()));
                    return again.map(QueueTasks::at).orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    private static CompletionHandler<Asker> at(Instant time) {
        return (complete, operations) -> operations.reschedule(complete, time);
    }

    /** What nobody asks for: it comes round. */
    List<RecurringTask<Void>> recurring() {
        return Stream.concat(
                        nightly.stream()
                                .map(each -> recurring(
                                        each.name(), Schedules.daily(WorkingTime.ZONE, AT_NIGHT), each::doTonight)),
                        often.stream()
                                .map(each -> recurring(each.name(), Schedules.fixedDelay(each.every()), each::doNow)))
                .toList();
    }

    private static RecurringTask<Void> recurring(String name, Schedule when, Runnable what) {
        return Tasks.recurring(name, when).execute((instance, context) -> what.run());
    }
}
