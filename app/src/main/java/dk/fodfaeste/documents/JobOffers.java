package dk.fodfaeste.documents;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.documents.JobOffer.Day;
import dk.fodfaeste.documents.JobOffer.Eased;
import dk.fodfaeste.documents.JobOffer.Task;
import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.identity.OwnAccount.Profile;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.openings.SavedJob.Sitting;
import dk.fodfaeste.matching.openings.SavedJobs;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Carved jobs on one page, for the company whose tasks they are made of. */
@Service
public class JobOffers {

    private static final Locale DANISH = Locale.of("da", "DK");

    private final SavedJobs jobs;
    private final Companies companies;
    private final Letterheads letterheads;
    private final OwnAccount own;
    private final Pages pages;
    private final MessageSource messages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JobOffers(
            SavedJobs jobs,
            Companies companies,
            Letterheads letterheads,
            OwnAccount own,
            Pages pages,
            MessageSource messages,
            TransactionTemplate transactions,
            Clock clock) {
        this.jobs = jobs;
        this.companies = companies;
        this.letterheads = letterheads;
        this.own = own;
        this.pages = pages;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws NotFoundException for a job that is none of the workplace's, or is taken apart again */
    public JobOffer of(UUID workplaceId, UUID jobId) {
        Workplace workplace = companies.workplace(workplaceId);
        SavedJob job = jobs.find(jobId)
                .filter(each -> each.workplaceId().equals(workplaceId))
                .orElseThrow(() -> new NotFoundException("saved job " + jobId));
        Map<UUID, WorkTask> tasks =
                companies.tasksOf(workplaceId).stream().collect(Collectors.toMap(WorkTask::id, Function.identity()));
        return new JobOffer(
                job,
                workplace,
                companies.company(workplace.companyId()),
                days(job, tasks),
                job.week().stream().mapToInt(JobOffers::minutes).sum(),
                eased(job, tasks));
    }

    private static List<Day> days(SavedJob job, Map<UUID, WorkTask> tasks) {
        Map<DayOfWeek, List<Sitting>> byDay =
                job.week().stream().collect(Collectors.groupingBy(Sitting::day, TreeMap::new, Collectors.toList()));
        List<Day> days = byDay.entrySet().stream()
                .map(each -> day(each.getKey(), each.getValue(), tasks))
                .toList();
        return days.stream()
                .collect(Collectors.groupingBy(
                        each -> new Day(Set.of(), each.from(), each.until(), each.tasks()),
                        LinkedHashMap::new,
                        Collectors.flatMapping(
                                each -> each.days().stream(),
                                Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)))))
                .entrySet()
                .stream()
                .map(alike -> new Day(
                        alike.getValue(),
                        alike.getKey().from(),
                        alike.getKey().until(),
                        alike.getKey().tasks()))
                .toList();
    }

    private static Day day(DayOfWeek day, List<Sitting> sittings, Map<UUID, WorkTask> tasks) {
        List<Sitting> inOrder =
                sittings.stream().sorted(Comparator.comparing(Sitting::starts)).toList();
        Map<UUID, Integer> minutes = new LinkedHashMap<>();
        inOrder.forEach(sitting -> minutes.merge(sitting.taskId(), minutes(sitting), Integer::sum));
        return new Day(
                EnumSet.of(day),
                inOrder.getFirst().starts(),
                inOrder.getLast().ends(),
                minutes.entrySet().stream()
                        .map(each -> task(Optional.ofNullable(tasks.get(each.getKey())), each.getValue()))
                        .toList());
    }

    /** A task that was taken out of the inventory since has no name any more. */
    private static Task task(Optional<WorkTask> task, int minutes) {
        return new Task(task.map(WorkTask::name).orElse("–"), minutes, task.flatMap(WorkTask::location));
    }

    private static List<Eased> eased(SavedJob job, Map<UUID, WorkTask> tasks) {
        Map<Optional<String>, Integer> minutes = new LinkedHashMap<>();
        job.week()
                .forEach(sitting -> minutes.merge(
                        Optional.ofNullable(tasks.get(sitting.taskId())).flatMap(WorkTask::performedBy),
                        minutes(sitting),
                        Integer::sum));
        return minutes.entrySet().stream()
                .map(each -> new Eased(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Eased::minutesPerWeek)
                        .reversed()
                        .thenComparing(each -> each.whom().orElse("")))
                .toList();
    }

    private static int minutes(Sitting sitting) {
        return (int) Duration.between(sitting.starts(), sitting.ends()).toMinutes();
    }

    /** On the organisation's paper, with the reader as whom to call. @throws NotFoundException as {@link #of} */
    public byte[] pdf(UUID workplaceId, UUID jobId) {
        PaperView view = Objects.requireNonNull(transactions.execute(status -> new PaperView(
                new Words(messages, DANISH),
                letterheads.of(DocumentKind.STATUS_REPORT),
                of(workplaceId, jobId),
                own.profile(),
                LocalDate.now(clock))));
        return Pdf.of(pages.text("documents/job-offer", view));
    }

    /** @param words Danish: the company reads it @param sender whom the company calls */
    public record PaperView(Words words, Letterhead letterhead, JobOffer offer, Profile sender, LocalDate day) {

        public String t(String key, Object... arguments) {
            return words.text(key, arguments);
        }
    }
}
