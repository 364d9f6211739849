package dk.fodfaeste.lab.town.carving;

/**
 * One town's week, with and without carved jobs.
 *
 * @param people who could work
 * @param advertisedWeeks of theirs that advertised openings fill, where a job that takes half of what somebody can work fills half a week
 * @param advertisedJobs people with one
 * @param weeks that are filled when jobs are carved too
 * @param jobs people with one then
 * @param carved how many of those jobs are carved
 */
public record CarvedWeekResult(
        long seed, int people, double advertisedWeeks, int advertisedJobs, double weeks, int jobs, int carved) {

    /** How many times as much of people's weeks is filled. */
    public double ratio() {
        return weeks / advertisedWeeks;
    }
}
