package dk.fodfaeste.companies.inventory;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The photo of a task: looked at, put in, changed for another, taken away. */
@Controller
@Transactional
public class TaskPhotoPage {

    private static final String FIELD = "photo";

    private final Pages pages;
    private final Companies companies;
    private final TaskPhotos photos;

    TaskPhotoPage(Pages pages, Companies companies, TaskPhotos photos) {
        this.pages = pages;
        this.companies = companies;
        this.photos = photos;
    }

    @GetMapping("/tasks/{taskId}/photo")
    @Transactional(readOnly = true)
    public View photo(@PathVariable UUID taskId) {
        return show(HttpStatus.OK, companies.task(taskId), Form.empty());
    }

    @PostMapping("/tasks/{taskId}/photo")
    public View add(
            @PathVariable UUID taskId,
            @RequestParam(name = FIELD, required = false) @Nullable MultipartFile file,
            RedirectAttributes next) {
        WorkTask task = companies.task(taskId);
        Form form = Form.empty();
        if (file == null || file.isEmpty()) {
            form.refuse(FIELD, "photo.wrong.none");
        } else {
            keep(task, file, form);
        }
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, task, form);
        }
        next.addFlashAttribute(Pages.DONE, "photo.added");
        return new RedirectView("/tasks/" + taskId + "/photo");
    }

    private void keep(WorkTask task, MultipartFile file, Form form) {
        try {
            photos.keep(task, file.getBytes());
        } catch (RefusedException said) {
            form.refuse(FIELD, said);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The photo itself, for the page alone. */
    @GetMapping("/tasks/{taskId}/photo/content")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> content(@PathVariable UUID taskId) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(photos.content(taskId));
    }

    @PostMapping("/tasks/{taskId}/photo/remove")
    public View remove(@PathVariable UUID taskId, RedirectAttributes next) {
        photos.remove(companies.task(taskId));
        next.addFlashAttribute(Pages.DONE, "photo.removed");
        return new RedirectView("/tasks/" + taskId + "/photo");
    }

    private View show(HttpStatus status, WorkTask task, Form form) {
        return pages.show(
                status,
                "companies/task-photo",
                new TaskPhotoView(task, companies.workplace(task.workplaceId()), photos.has(task.id()), form));
    }

    /** @param kept whether there is one */
    public record TaskPhotoView(WorkTask task, Workplace workplace, boolean kept, Form form) {}
}
