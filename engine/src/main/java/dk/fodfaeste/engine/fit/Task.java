package dk.fodfaeste.engine.fit;

/**
 * One task of an opening.
 *
 * @param minutes for one time
 * @param timesPerWeek how often
 * @param window when it can be done
 */
public record Task(String name, int minutes, int timesPerWeek, TimeWindow window) {

    public Task {
        if (minutes < 0 || timesPerWeek < 0) {
            throw new IllegalArgumentException("minutes and times are 0 or more");
        }
    }

    int minutesPerWeek() {
        return minutes * timesPerWeek;
    }

    /** On how many days the task must be done: a task of many times a week is done several times a day. */
    public int daysNeeded() {
        return Math.min(timesPerWeek, window.days().size());
    }
}
