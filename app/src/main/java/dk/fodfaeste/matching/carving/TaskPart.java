package dk.fodfaeste.matching.carving;

import dk.fodfaeste.companies.WorkTask;
import java.util.OptionalInt;

/**
 * So much of a task as somebody would put into a job: shorter each time, or done less often, but not both, so that the rest is one task still.
 *
 * @param minutes for one time, 1 to those of the task
 * @param timesPerWeek 1 to those of the task
 */
public record TaskPart(WorkTask task, int minutes, int timesPerWeek) {

    public TaskPart {
        if (!task.isMeasured()) {
            throw new IllegalArgumentException("nobody has said how long and how often: " + task.number());
        }
        int most = task.minutes().orElseThrow();
        int mostTimes = task.timesPerWeek().orElseThrow();
        if (minutes < 1 || minutes > most || timesPerWeek < 1 || timesPerWeek > mostTimes) {
            throw new IllegalArgumentException(
                    "no part of " + most + " × " + mostTimes + ": " + minutes + " × " + timesPerWeek);
        }
        if (minutes < most && timesPerWeek < mostTimes) {
            throw new IllegalArgumentException("a task is cut in one way only: " + task.number());
        }
    }

    public static TaskPart whole(WorkTask task) {
        return new TaskPart(
                task, task.minutes().orElseThrow(), task.timesPerWeek().orElseThrow());
    }

    public boolean isWhole() {
        return equals(whole(task));
    }

    /** Minutes a week that stay with those who do the task today. */
    public int minutesLeft() {
        return task.minutesPerWeek() - minutes * timesPerWeek;
    }

    /** As long and as often as the part is. */
    WorkTask asTask() {
        return new WorkTask(
                task.id(),
                task.workplaceId(),
                task.number(),
                task.name(),
                OptionalInt.of(minutes),
                OptionalInt.of(timesPerWeek),
                task.days(),
                task.earliest(),
                task.latest(),
                task.location(),
                task.performedBy(),
                task.relief(),
                task.version());
    }
}
