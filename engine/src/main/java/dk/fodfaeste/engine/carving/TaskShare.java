package dk.fodfaeste.engine.carving;

/**
 * What a task adds to a carved job.
 *
 * @param fit of person and task, 0 to 1, musts of the whole workplace included
 * @param contribution {@code 1000 · relief · minutes a week · fit}, rounded; the shares add up to the job's value
 */
public record TaskShare(InventoryTask task, double fit, long contribution) {

    static TaskShare of(InventoryTask task, double fit) {
        return new TaskShare(task, fit, Math.round(1000.0 * task.relief() * task.minutesPerWeek() * fit));
    }
}
