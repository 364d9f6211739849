package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Carving;
import dk.fodfaeste.engine.carving.InventoryTask;
import dk.fodfaeste.engine.carving.Rejection;
import dk.fodfaeste.matching.carving.CarvedWeek;
import dk.fodfaeste.matching.carving.CarvingLimit;
import dk.fodfaeste.matching.carving.CarvingQuestion;
import dk.fodfaeste.matching.carving.Carvings;
import dk.fodfaeste.matching.carving.JobSaving;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.web.PossibilitiesPage.Change;
import dk.fodfaeste.matching.web.PossibilitiesPage.Shown;
import dk.fodfaeste.matching.web.SavedJobLines.SavedJobLine;
import dk.fodfaeste.people.Availability;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Undos;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Skab et job: jobs carved out of a workplace's tasks for one person, computed when the page is read. Each read is a transaction of its
 * own, so that the database waits for nobody while the engine searches.
 */
@Controller
public class CarvingPage {

    private final Pages pages;
    private final Carvings carvings;
    private final JobSaving saving;
    private final CarvingViews views;
    private final Undos undos;

    CarvingPage(Pages pages, Carvings carvings, JobSaving saving, CarvingViews views, Undos undos) {
        this.pages = pages;
        this.carvings = carvings;
        this.saving = saving;
        this.views = views;
        this.undos = undos;
    }

    @GetMapping(value = "/people/{personId}/carving", params = "workplace")
    public View carving(@PathVariable UUID personId, @RequestParam UUID workplace) {
        CarvingQuestion question = carvings.question(personId, workplace);
        return show(HttpStatus.OK, personId, question, question.answer(), Form.empty());
    }

    /** @param tasks ids of those of the job, as the page showed it; where the engine would not carve it any more, nothing is kept */
    @PostMapping("/people/{personId}/carving/save")
    public View save(
            @PathVariable UUID personId,
            @RequestParam UUID workplace,
            @RequestParam Set<String> tasks,
            @RequestParam(defaultValue = "") String work,
            RedirectAttributes flash) {
        CarvingQuestion question = carvings.question(personId, workplace);
        Carving carving = question.answer();
        Form form = new Form(Map.of("tasks", String.join(" ", new TreeSet<>(tasks)), "work", work));
        Optional<CarvedJob> job = carving.jobs().stream()
                .filter(each -> taskIds(each).equals(tasks))
                .findFirst();
        if (job.isEmpty()) {
            form.refuse("tasks", "carving.refused.changed");
            return show(HttpStatus.CONFLICT, personId, question, carving, form);
        }
        String name = work.strip();
        if (name.isEmpty() || name.length() > SavedJob.LONGEST_NAME) {
            form.refuse("work", "carving.wrong.name");
        } else if (form.workWords("work").isEmpty()) {
            form.about(personId);
        } else if (!saving.isFree(name, question, job.get())) {
            form.refuse("work", "carving.wrong.nameTaken");
        }
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, question, carving, form);
        }
        UUID saved = saving.save(name, question, job.get());
        undos.offer(
                "/people/" + personId + "/carving/withdraw",
                Map.of("workplace", workplace.toString(), "job", saved.toString()));
        return done(personId, workplace, "carving.saved.done", flash);
    }

    @PostMapping("/people/{personId}/carving/withdraw")
    public View withdraw(
            @PathVariable UUID personId,
            @RequestParam UUID workplace,
            @RequestParam UUID job,
            RedirectAttributes flash) {
        saving.withdraw(job);
        return done(personId, workplace, "carving.saved.withdrawn", flash);
    }

    private static View done(UUID personId, UUID workplace, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/people/" + personId + "/carving?workplace=" + workplace);
    }

    private View show(HttpStatus status, UUID personId, CarvingQuestion question, Carving carving, Form form) {
        return pages.show(status, "matching/carving", views.of(personId, question, carving, form));
    }

    private static Set<String> taskIds(CarvedJob job) {
        return job.tasks().stream().map(InventoryTask::id).collect(Collectors.toSet());
    }

    /**
     * @param restraint of the company, if it has one
     * @param talk whether a talk with the company would end it
     * @param limits of a day and of a week
     * @param jobs best first
     * @param saved jobs of the workplace that are kept
     * @param notMeasured tasks whose minutes or times a week nobody has said
     * @param form of the job that was to be kept, when something is wrong
     */
    public record CarvingView(
            PersonHeader header,
            Workplace workplace,
            Company company,
            Optional<WhyNot> restraint,
            boolean talk,
            Availability availability,
            List<CarvingLimit> limits,
            List<Job> jobs,
            List<SavedJobLine> saved,
            List<LeftOut> leftOut,
            List<WorkTask> notMeasured,
            Form form) {

        /** What was typed about the job, or the name that it has from its tasks. */
        public Form form(Job job) {
            return form.typed("tasks").equals(String.join(" ", job.taskIds()))
                    ? form
                    : new Form(Map.of("work", job.name()));
        }

        /** The need that most tasks wait for. */
        public Optional<LeftOut> findOutFirst() {
            return leftOut.stream()
                    .filter(each -> each.reason() instanceof Rejection.NotKnown)
                    .max(Comparator.comparingInt(each -> each.tasks().size()));
        }

        public String observe(String dimension) {
            return "/observe?person=" + header.id() + "&dimension=" + dimension;
        }
    }

    /**
     * @param tasks those that ease most first
     * @param minutes of work in a week
     * @param doneToday minutes a week by the function that does the tasks today
     * @param changes what must be seen before a company that is careful can be asked
     */
    public record Job(
            CarvedWeek week,
            List<WorkTask> tasks,
            int minutes,
            Map<Shown, Long> counts,
            List<NeedLine.Named> lines,
            Map<String, Integer> doneToday,
            List<Change> changes) {

        /** In a fixed order. */
        public Set<String> taskIds() {
            return tasks.stream().map(task -> task.id().toString()).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Its tasks, as the page to put a job together oneself is asked for them. */
        public String query() {
            return taskIds().stream().map(id -> "&tasks=" + id + "&start=" + id).collect(Collectors.joining());
        }

        /** By its tasks, as far as a name may be long. */
        public String name() {
            String all = tasks.stream().map(WorkTask::name).distinct().collect(Collectors.joining(", "));
            return all.length() <= SavedJob.LONGEST_NAME ? all : all.substring(0, SavedJob.LONGEST_NAME - 1) + "…";
        }
    }

    /** @param asked the dimension of the need that is the reason, if one is */
    public record LeftOut(List<WorkTask> tasks, Rejection reason, Optional<Dimension> asked) {}
}
