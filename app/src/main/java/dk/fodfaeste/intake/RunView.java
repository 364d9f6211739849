package dk.fodfaeste.intake;

import dk.fodfaeste.intake.reading.Refusal;
import dk.fodfaeste.jobs.Job;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.Paging;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One import as the page shows it.
 *
 * @param job the last work on it; none where it was done by a program without jobs
 * @param askedBy the name of the one who asked for that work; empty where there is none
 * @param problems how often each kind of refusal comes, the most frequent first
 */
public record RunView(
        ImportRun run, Optional<Job> job, String askedBy, Paging<Refusal> refusals, List<Problem> problems) {

    static RunView of(ImportRun run, Optional<Job> job, Map<UUID, String> names, List<Refusal> refusals, int page) {
        return new RunView(
                run,
                job,
                job.map(Job::accountId).map(names::get).orElse(""),
                Paging.of(refusals, page),
                Problem.of(refusals));
    }

    public boolean isWaiting() {
        return job.filter(work -> work.state() == Job.State.WAITING).isPresent();
    }

    /** Whether somebody asked it to stop, and it has not come to the end of its batch yet. */
    public boolean isStopping() {
        return job.filter(work -> work.cancelAsked() && !work.isOver()).isPresent();
    }

    /** Whether the writing was stopped and can be asked for again. */
    public boolean wasStopped() {
        return run.state() == ImportRun.State.READY
                && job.filter(work -> work.state() == Job.State.CANCELLED).isPresent();
    }

    public int rowsDone() {
        return job.map(Job::rowsDone).orElse(0);
    }

    /** 0 while nobody knows. */
    public int rowsTotal() {
        return job.map(Job::rowsTotal).orElse(0);
    }

    /** When the work was asked for, in Danish time. */
    public Optional<ZonedDateTime> askedAt() {
        return job.map(work -> work.askedAt().atZoneSameInstant(WorkingTime.ZONE));
    }

    public String address(int page) {
        return "/administration/import/" + run.id() + "?page=" + page + "#refusals";
    }

    /** The same thing wrong in the same column of many rows: mended at one stroke. */
    public record Problem(String sheet, String column, String expectedKey, long times) {

        static List<Problem> of(List<Refusal> refusals) {
            Map<Problem, Long> times = refusals.stream()
                    .collect(Collectors.groupingBy(
                            refusal -> new Problem(refusal.sheet(), refusal.column(), refusal.expectedKey(), 0),
                            LinkedHashMap::new,
                            Collectors.counting()));
            return times.entrySet().stream()
                    .map(each -> each.getKey().times(each.getValue()))
                    .sorted(Comparator.<Problem>comparingLong(problem -> problem.times)
                            .reversed())
                    .toList();
        }

        private Problem times(long number) {
            return new Problem(sheet, column, expectedKey, number);
        }
    }
}
