package dk.fodfaeste.companies.inventory;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.companies.inventory.TaskCopies.Place;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** One task for many places at once: of the same company, or those that are searched. */
@Controller
@Transactional
public class CopiesPage {

    private static final int FOUND = 20;

    private final Pages pages;
    private final Companies companies;
    private final TaskCopies copies;

    CopiesPage(Pages pages, Companies companies, TaskCopies copies) {
        this.pages = pages;
        this.companies = companies;
        this.copies = copies;
    }

    @GetMapping("/tasks/{taskId}/copies")
    @Transactional(readOnly = true)
    public View choose(@PathVariable UUID taskId, @RequestParam(defaultValue = "") String q) {
        return show(HttpStatus.OK, taskId, q, Form.empty(), Set.of());
    }

    @PostMapping("/tasks/{taskId}/copies")
    public View copy(
            @PathVariable UUID taskId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<UUID> place,
            RedirectAttributes next) {
        Form form = new Form(Map.of("q", q));
        if (place.isEmpty()) {
            form.refuse("place", "copies.wrong.none");
            return show(HttpStatus.UNPROCESSABLE_CONTENT, taskId, q, form, place);
        }
        int written = copies.copy(companies.task(taskId), place);
        next.addFlashAttribute(Pages.DONE, written == 0 ? "copies.done.none" : "copies.done");
        return new RedirectView("/tasks/" + taskId + "/copies");
    }

    private View show(HttpStatus status, UUID taskId, String q, Form form, Set<UUID> ticked) {
        WorkTask task = companies.task(taskId);
        return pages.show(
                status,
                "companies/copies",
                new CopiesView(
                        task,
                        companies.workplace(task.workplaceId()),
                        q.isBlank() ? copies.ofTheCompany(task) : List.of(),
                        q.strip(),
                        q.isBlank() ? Optional.empty() : Optional.of(copies.called(task, q.strip(), FOUND)),
                        form,
                        ticked));
    }

    /**
     * @param here the other workplaces of the company, where nobody searched
     * @param found where somebody searched
     * @param ticked ids of those that were chosen, when something is wrong
     */
    public record CopiesView(
            WorkTask task,
            Workplace workplace,
            List<Place> here,
            String q,
            Optional<List<Place>> found,
            Form form,
            Set<UUID> ticked) {

        /** Whether any could still be chosen. */
        public boolean some() {
            return here.stream().anyMatch(place -> !place.has())
                    || found.orElse(List.of()).stream().anyMatch(place -> !place.has());
        }
    }
}
