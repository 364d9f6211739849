package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.PostalCode;
import dk.fodfaeste.companies.NeedForms.NeedLine;
import dk.fodfaeste.companies.NeedForms.NeedsView;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Arbejdssted: its room, its needs, and the task inventory laid on a week. */
@Controller
@Transactional
public class WorkplacePage {

    private final Pages pages;
    private final Companies companies;
    private final CompanyChanges changes;
    private final TaskChanges tasks;
    private final NeedForms needs;
    private final Geography geography;
    private final WorkplaceNotes notes;
    private final Edits edits;
    private final Clock clock;

    WorkplacePage(
            Pages pages,
            Companies companies,
            CompanyChanges changes,
            TaskChanges tasks,
            NeedForms needs,
            Geography geography,
            WorkplaceNotes notes,
            Edits edits,
            Clock clock) {
        this.pages = pages;
        this.companies = companies;
        this.changes = changes;
        this.tasks = tasks;
        this.needs = needs;
        this.geography = geography;
        this.notes = notes;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/workplaces/{workplaceId}")
    @Transactional(readOnly = true)
    public View workplace(@PathVariable UUID workplaceId, @RequestParam(defaultValue = "") String dimension) {
        Workplace workplace = companies.workplace(workplaceId);
        return show(HttpStatus.OK, workplace, capacity(workplace), needs.blank(ofAll(workplaceId), dimension));
    }

    @PostMapping("/workplaces/{workplaceId}")
    public View change(
            @PathVariable UUID workplaceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Workplace workplace = companies.workplace(workplaceId);
        Form form = new Form(typed);
        Capacity capacity = WorkplaceForm.capacity(form);
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, workplace, form, Form.empty());
        }
        return edits.save(edit(workplace, form), seen -> {
            changes.capacity(workplaceId, seen, capacity);
            return done(workplaceId, "workplace.done.capacity", next);
        });
    }

    private Edit edit(Workplace workplace, Form form) {
        String page = "/workplaces/" + workplace.id();
        return new Edit(
                        workplace.name(),
                        page,
                        page,
                        form,
                        () -> capacity(companies.workplace(workplace.id())),
                        List.of(
                                EditedField.number("places", "workplace.places.label"),
                                EditedField.number("ordinaryFte", "workplace.ordinary.label"),
                                EditedField.number("supportedFte", "workplace.supported.label")))
                .withWayBack();
    }

    @PostMapping("/workplaces/{workplaceId}/needs")
    public View need(@PathVariable UUID workplaceId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Workplace workplace = companies.workplace(workplaceId);
        Form form = new Form(typed);
        Optional<WantedNeed> wanted = needs.read(form);
        if (wanted.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, workplace, capacity(workplace), form);
        }
        String page = "/workplaces/" + workplaceId;
        return edits.save(needs.edit(workplace.name(), page, form, () -> ofAll(workplaceId)), seen -> {
            tasks.needOfAll(workplaceId, seen, wanted.get());
            return done(workplaceId, "need.done.added", next);
        });
    }

    @PostMapping("/workplaces/{workplaceId}/needs/{needId}/remove")
    public View remove(
            @PathVariable UUID workplaceId,
            @PathVariable UUID needId,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes next) {
        tasks.removeOfAll(workplaceId, needId, version);
        return done(workplaceId, "need.done.removed", next);
    }

    private List<Need> ofAll(UUID workplaceId) {
        return companies.needsOf(workplaceId).stream()
                .filter(need -> need.taskId().isEmpty())
                .toList();
    }

    private static Form capacity(Workplace workplace) {
        Map<String, String> typed = new HashMap<>(Map.of("places", Integer.toString(workplace.places())));
        workplace.ordinaryFte().ifPresent(fte -> typed.put("ordinaryFte", fte.toPlainString()));
        workplace.supportedFte().ifPresent(fte -> typed.put("supportedFte", fte.toPlainString()));
        return Form.stored(typed, workplace.version());
    }

    private View show(HttpStatus status, Workplace workplace, Form capacity, Form need) {
        List<WorkTask> inventory = companies.tasksOf(workplace.id());
        Map<Optional<UUID>, List<Need>> asked =
                companies.needsOf(workplace.id()).stream().collect(Collectors.groupingBy(Need::taskId));
        List<TaskLine> lines = inventory.stream()
                .sorted(Week.EARLIEST_FIRST)
                .map(task -> new TaskLine(task, needs.lines(asked.getOrDefault(Optional.of(task.id()), List.of()))))
                .toList();
        String page = "/workplaces/" + workplace.id();
        Company company = companies.company(workplace.companyId());
        List<Need> ofAll = asked.getOrDefault(Optional.empty(), List.of());
        return pages.show(
                status,
                "companies/workplace",
                new WorkplaceView(
                        workplace,
                        company.name(),
                        company.ownEnterprise(),
                        address(workplace),
                        company.ownEnterprise() ? List.of() : notes.at(workplace.id(), LocalDate.now(clock)),
                        Week.of(inventory),
                        lines,
                        needs.show(page, ofAll, need),
                        capacity));
    }

    /** Street, postal code and town; what is not known is left out. */
    private String address(Workplace workplace) {
        Optional<String> town = workplace
                .postalCode()
                .map(code -> code
                        + geography
                                .postalCode(code)
                                .map(PostalCode::name)
                                .map(name -> " " + name)
                                .orElse(""));
        return Stream.of(workplace.address(), town).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private static View done(UUID workplaceId, String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/workplaces/" + workplaceId);
    }

    /** @param notes how people are taken in, where that is not as usual @param needs of the whole workplace */
    public record WorkplaceView(
            Workplace workplace,
            String company,
            boolean own,
            String address,
            List<WhyNot> notes,
            Week week,
            List<TaskLine> tasks,
            NeedsView needs,
            Form capacity) {}

    public record TaskLine(WorkTask task, List<NeedLine> needs) {}
}
