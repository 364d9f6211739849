package dk.fodfaeste.matching.web;

import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.engine.carving.CarvedJob;
import dk.fodfaeste.engine.carving.Carving;
import dk.fodfaeste.matching.carving.CarvingQuestion;
import dk.fodfaeste.matching.carving.Carvings;
import dk.fodfaeste.matching.carving.JobSaving;
import dk.fodfaeste.matching.carving.TaskPart;
import dk.fodfaeste.matching.openings.SavedJob;
import dk.fodfaeste.matching.web.CarvingPage.CarvingView;
import dk.fodfaeste.matching.web.CarvingPage.Job;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * Sæt jobbet sammen selv: a task is put in, taken out or cut, and the page says at once what it does to hours, to what is shown of the person, and to
 * what eases whom. What is cut off stays at the workplace as a task of its own.
 */
@Controller
public class OwnJobPage {

    static final String MINUTES = "minutes.";
    static final String TIMES = "times.";

    private final Pages pages;
    private final Carvings carvings;
    private final JobSaving saving;
    private final CarvingViews views;

    OwnJobPage(Pages pages, Carvings carvings, JobSaving saving, CarvingViews views) {
        this.pages = pages;
        this.carvings = carvings;
        this.saving = saving;
        this.views = views;
    }

    /** @param tasks ids of those that are in the job @param start ids of those that it began with */
    @GetMapping("/people/{personId}/carving/own")
    public View own(
            @PathVariable UUID personId,
            @RequestParam UUID workplace,
            @RequestParam(defaultValue = "") Set<UUID> tasks,
            @RequestParam(defaultValue = "") Set<UUID> start,
            @RequestParam Map<String, String> typed) {
        CarvingQuestion question = carvings.question(personId, workplace);
        Form form = new Form(typed);
        Made made = made(question, tasks, form);
        return show(form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, personId, made, start, form);
    }

    @PostMapping("/people/{personId}/carving/own")
    public View save(
            @PathVariable UUID personId,
            @RequestParam UUID workplace,
            @RequestParam(defaultValue = "") Set<UUID> tasks,
            @RequestParam(defaultValue = "") Set<UUID> start,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        CarvingQuestion question = carvings.question(personId, workplace);
        Form form = new Form(typed);
        Made made = made(question, tasks, form);
        String work = form.typed("work").strip();
        Optional<CarvedJob> job = made.job();
        if (made.parts().size() != tasks.size()) {
            form.refuse("tasks", "carving.refused.changed");
            return show(HttpStatus.CONFLICT, personId, made, start, form);
        }
        if (job.isEmpty() || !made.carving().rejected().isEmpty()) {
            form.refuse("tasks", "carving.own.wrong.room");
        }
        if (work.isEmpty() || work.length() > SavedJob.LONGEST_NAME) {
            form.refuse("work", "carving.wrong.name");
        } else if (form.workWords("work").isEmpty()) {
            form.about(personId);
        } else if (job.isPresent() && !isFree(work, question, job.get(), made.parts())) {
            form.refuse("work", "carving.wrong.nameTaken");
        }
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, personId, made, start, form);
        }
        saving.save(work, made.question(), job.orElseThrow(), made.parts());
        flash.addFlashAttribute(Pages.DONE, "carving.saved.done");
        return new RedirectView("/people/" + personId + "/carving?workplace=" + workplace);
    }

    /** The rest of a task that is cut keeps its name. */
    private boolean isFree(String work, CarvingQuestion question, CarvedJob job, List<TaskPart> parts) {
        return saving.isFree(work, question, job)
                && parts.stream()
                        .noneMatch(part -> !part.isWhole() && part.task().name().equals(work));
    }

    private static Made made(CarvingQuestion question, Set<UUID> chosen, Form form) {
        List<TaskPart> parts = question.workplace().tasks().stream()
                .filter(task -> task.isMeasured() && chosen.contains(task.id()))
                .map(task -> part(task, form))
                .toList();
        CarvingQuestion about = question.about(parts);
        return new Made(question, about, parts, about.together());
    }

    private static TaskPart part(WorkTask task, Form form) {
        int minutes = most(form, MINUTES + task.id(), task.minutes().orElseThrow());
        int times = most(form, TIMES + task.id(), task.timesPerWeek().orElseThrow());
        if (minutes < task.minutes().orElseThrow()
                && times < task.timesPerWeek().orElseThrow()) {
            form.refuse(TIMES + task.id(), "carving.own.wrong.both");
            return TaskPart.whole(task);
        }
        return new TaskPart(task, minutes, times);
    }

    private static int most(Form form, String field, int most) {
        return form.whole(field, 1, most, "carving.own.wrong.most").orElse(most);
    }

    /** @param all about every task that is free @param question about those that were chosen, as they were cut */
    private record Made(CarvingQuestion all, CarvingQuestion question, List<TaskPart> parts, Carving carving) {

        Optional<CarvedJob> job() {
            return carving.jobs().stream().findFirst();
        }
    }

    private View show(HttpStatus status, UUID personId, Made made, Set<UUID> start, Form form) {
        CarvingView view = views.of(personId, made.question(), made.carving(), List.of(), form);
        Map<UUID, TaskPart> parts = made.parts().stream()
                .collect(Collectors.toMap(part -> part.task().id(), part -> part));
        List<Line> lines = made.all().workplace().tasks().stream()
                .filter(WorkTask::isMeasured)
                .map(task -> new Line(task, Optional.ofNullable(parts.get(task.id()))))
                .toList();
        return pages.show(
                status, "matching/own-job", new OwnJobView(view, lines, start, difference(made, start), form));
    }

    /** Against the job that it began with; nothing where it is that still. */
    private static List<Difference> difference(Made made, Set<UUID> start) {
        List<TaskPart> before = made.all().workplace().tasks().stream()
                .filter(task -> task.isMeasured() && start.contains(task.id()))
                .map(TaskPart::whole)
                .toList();
        if (before.isEmpty() || before.equals(made.parts())) {
            return List.of();
        }
        Map<String, Integer> was = freed(made.all().about(before).together());
        Map<String, Integer> is = freed(made.carving());
        Map<String, Integer> all = new TreeMap<>(is);
        was.forEach((who, minutes) -> all.merge(who, -minutes, Integer::sum));
        List<Difference> differences = new ArrayList<>();
        all.forEach((who, minutes) -> {
            if (minutes != 0) {
                differences.add(new Difference(who, minutes));
            }
        });
        return differences;
    }

    /** Under no name, the minutes of the whole job. */
    private static Map<String, Integer> freed(Carving carving) {
        Map<String, Integer> freed = new HashMap<>();
        carving.jobs().stream().findFirst().ifPresent(job -> {
            freed.putAll(job.minutesFreed());
            freed.put("", job.minutesPerWeek());
        });
        return freed;
    }

    /** @param who is eased; empty for the hours of the job @param minutes a week, more or less than before */
    public record Difference(String who, int minutes) {}

    /** @param part that is in the job; empty where the task is not */
    public record Line(WorkTask task, Optional<TaskPart> part) {}

    /**
     * @param carving the job of the chosen tasks, and those of them that find no room
     * @param lines every task that is free and measured
     * @param start ids of the tasks that it began with
     */
    public record OwnJobView(
            CarvingView carving, List<Line> lines, Set<UUID> start, List<Difference> differences, Form form) {

        public Optional<Job> job() {
            return carving.jobs().stream().findFirst();
        }

        public String address() {
            return "/people/" + carving.header().id() + "/carving/own";
        }

        /** As it is typed, or as the part is. */
        public String minutes(Line line) {
            String typed = form.typed(MINUTES + line.task().id());
            return !typed.isEmpty() ? typed : "" + line.task().minutes().orElse(0);
        }

        public String times(Line line) {
            String typed = form.typed(TIMES + line.task().id());
            return !typed.isEmpty() ? typed : "" + line.task().timesPerWeek().orElse(0);
        }
    }
}
