package dk.fodfaeste.intake;

import dk.fodfaeste.intake.reading.Problem;
import dk.fodfaeste.intake.reading.Refusal;
import dk.fodfaeste.jobs.Job;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.Paging;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One import as the page shows it.
 *
 * @param job the last work on it; none where it was done by a program without jobs
 * @param askedBy the name of the one who asked for that work; empty where there is none
 * @param refused how many fields in all; {@code refusals} goes through the first of them
 * @param problems how often each kind of refusal comes, the most frequent first
 */
public record RunView(
        ImportRun run,
        Optional<Job> job,
        String askedBy,
        Paging<Refusal> refusals,
        int refused,
        List<Problem> problems) {

    static RunView of(ImportRun run, Optional<Job> job, Map<UUID, String> names, int page) {
        Optional<ImportReport> report = run.report();
        return new RunView(
                run,
                job,
                job.map(Job::accountId).map(names::get).orElse(""),
                Paging.of(report.map(ImportReport::refusals).orElse(List.of()), page),
                report.map(ImportReport::refused).orElse(0),
                report.map(ImportReport::problems).orElse(List.of()));
    }

    /** Those that are only counted. */
    public long untold() {
        return refused - refusals.total();
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
}
