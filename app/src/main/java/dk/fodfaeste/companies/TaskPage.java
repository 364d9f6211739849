package dk.fodfaeste.companies;

import dk.fodfaeste.companies.NeedForms.NeedsView;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Opgave: what is done, when, by whom today, and what it needs. */
@Controller
@Transactional
public class TaskPage {

    private final Pages pages;
    private final Companies companies;
    private final TaskChanges changes;
    private final NeedForms needs;
    private final Edits edits;

    TaskPage(Pages pages, Companies companies, TaskChanges changes, NeedForms needs, Edits edits) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.needs = needs;
        this.edits = edits;
    }

    @GetMapping("/workplaces/{workplaceId}/tasks/new")
    public View blank(@PathVariable UUID workplaceId) {
        return show(HttpStatus.OK, fresh(workplaceId, TaskForms.blank()));
    }

    @PostMapping("/workplaces/{workplaceId}/tasks/new")
    public View add(@PathVariable UUID workplaceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        TaskView again = fresh(workplaceId, form);
        Optional<WantedTask> wanted = TaskForms.read(form);
        return wanted.isEmpty()
                ? refused(again)
                : done(changes.add(workplaceId, wanted.get()), "task.done.added", next);
    }

    @GetMapping("/tasks/{taskId}")
    @Transactional(readOnly = true)
    public View task(@PathVariable UUID taskId, @RequestParam(defaultValue = "") String dimension) {
        WorkTask task = companies.task(taskId);
        return show(HttpStatus.OK, view(task, TaskForms.of(task), needs(task, dimension)));
    }

    @PostMapping("/tasks/{taskId}")
    public View change(@PathVariable UUID taskId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        WorkTask task = companies.task(taskId);
        Form form = new Form(typed);
        Optional<WantedTask> wanted = TaskForms.read(form);
        if (wanted.isEmpty()) {
            return refused(view(task, form, needs(task, "")));
        }
        Edit edit = new Edit(
                task.name(),
                address(taskId),
                address(taskId),
                form,
                () -> TaskForms.of(companies.task(taskId)),
                TaskForms.fields());
        return edits.save(edit, seen -> {
            changes.change(taskId, seen, wanted.get());
            return done(taskId, "task.done.changed", next);
        });
    }

    @PostMapping("/tasks/{taskId}/needs")
    public View need(@PathVariable UUID taskId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        WorkTask task = companies.task(taskId);
        Form form = new Form(typed);
        Optional<WantedNeed> wanted = needs.read(form);
        if (wanted.isEmpty()) {
            return refused(
                    view(task, TaskForms.of(task), needs.show(address(taskId), companies.needsOfTask(taskId), form)));
        }
        Edit edit = needs.edit(task.name(), address(taskId), form, () -> companies.needsOfTask(taskId));
        return edits.save(edit, seen -> {
            changes.need(taskId, seen, wanted.get());
            return done(taskId, "need.done.added", next);
        });
    }

    @PostMapping("/tasks/{taskId}/needs/{needId}/remove")
    public View remove(
            @PathVariable UUID taskId,
            @PathVariable UUID needId,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes next) {
        changes.remove(taskId, needId, version);
        return done(taskId, "need.done.removed", next);
    }

    private NeedsView needs(WorkTask task, String dimension) {
        List<Need> known = companies.needsOfTask(task.id());
        return needs.show(address(task.id()), known, needs.blank(known, dimension));
    }

    private TaskView fresh(UUID workplaceId, Form form) {
        Workplace workplace = companies.workplace(workplaceId);
        return new TaskView(
                Optional.empty(), workplace, form, "/workplaces/" + workplaceId + "/tasks/new", Optional.empty());
    }

    private TaskView view(WorkTask task, Form form, NeedsView needs) {
        return new TaskView(
                Optional.of(task),
                companies.workplace(task.workplaceId()),
                form,
                address(task.id()),
                Optional.of(needs));
    }

    private View refused(TaskView view) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, view);
    }

    private View show(HttpStatus status, TaskView view) {
        return pages.show(status, "companies/task", view);
    }

    private static View done(UUID taskId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView(address(taskId));
    }

    private static String address(UUID taskId) {
        return "/tasks/" + taskId;
    }

    /**
     * @param task empty for a new one
     * @param address where the form is sent
     * @param needs empty for a new task, which has none yet
     */
    public record TaskView(
            Optional<WorkTask> task, Workplace workplace, Form form, String address, Optional<NeedsView> needs) {}
}
