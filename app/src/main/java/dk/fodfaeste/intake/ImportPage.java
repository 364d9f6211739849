package dk.fodfaeste.intake;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.intake.reading.Bounds;
import dk.fodfaeste.intake.reading.ImportReader;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Import of spreadsheets: choose, look at the dry run, and say yes. */
@Controller
public class ImportPage {

    private static final String FILES = "files";

    private final Pages pages;
    private final ImportRuns runs;
    private final Colleagues colleagues;
    private final MessageSource messages;

    ImportPage(Pages pages, ImportRuns runs, Colleagues colleagues, MessageSource messages) {
        this.pages = pages;
        this.runs = runs;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    @GetMapping("/administration/import")
    public View choose() {
        return choose(HttpStatus.OK, Form.empty());
    }

    private View choose(HttpStatus status, Form form) {
        return pages.show(status, "intake/import", new ImportView(UUID.randomUUID(), form, runs.latest()));
    }

    @PostMapping("/administration/import")
    public View begin(
            @RequestParam Optional<UUID> form,
            @RequestParam(name = "files", required = false) List<MultipartFile> files)
            throws IOException {
        Form refused = Form.empty();
        List<MultipartFile> chosen = chosen(files);
        if (chosen.isEmpty()) {
            refused.refuse(FILES, "import.files.none");
        } else if (chosen.stream().mapToLong(MultipartFile::getSize).sum() > Bounds.BYTES_SENT) {
            refused.refuse(FILES, new RefusedException("import.files.large", Bounds.megabytesSent()));
        } else {
            List<Upload> uploads = uploads(chosen);
            if (!ImportReader.isTooLarge(uploads)) {
                return to(runs.begin(form.orElseGet(UUID::randomUUID), uploads));
            }
            refused.refuse(FILES, "intake.unreadable.large");
        }
        return choose(HttpStatus.UNPROCESSABLE_CONTENT, refused);
    }

    /** A form without a file sends one without a name. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isBlank())
                        .toList();
    }

    private static List<Upload> uploads(List<MultipartFile> chosen) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : chosen) {
            uploads.add(new Upload(Objects.requireNonNull(file.getOriginalFilename()), file.getBytes()));
        }
        return uploads;
    }

    @GetMapping("/administration/import/{runId}")
    public View run(@PathVariable UUID runId, @RequestParam(defaultValue = "1") int page) {
        return pages.show("intake/run", RunView.of(runs.run(runId), runs.job(runId), colleagues.names(), page));
    }

    /** The refusals that are kept, to be mended beside the spreadsheet. */
    @GetMapping("/administration/import/{runId}/refusals.csv")
    public ResponseEntity<byte[]> refusals(@PathVariable UUID runId, Locale locale) {
        ImportReport report = runs.run(runId).report().orElseThrow(() -> new NotFoundException("report of " + runId));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ret-disse-felter.csv\"")
                .body(RefusalList.csv(report.refusals(), new Words(messages, locale)));
    }

    @PostMapping("/administration/import/{runId}/accept")
    public View accept(@PathVariable UUID runId) {
        runs.accept(runId);
        return to(runId);
    }

    @PostMapping("/administration/import/{runId}/cancel")
    public View cancel(@PathVariable UUID runId) {
        runs.cancel(runId);
        return to(runId);
    }

    @PostMapping("/administration/import/{runId}/drop")
    public View drop(@PathVariable UUID runId) {
        runs.drop(runId);
        return new RedirectView("/administration/import");
    }

    private static View to(UUID runId) {
        return new RedirectView("/administration/import/" + runId);
    }

    /** @param form this one sheet of the form, so that a second click begins nothing more */
    public record ImportView(UUID form, Form typed, List<ImportRun.Line> latest) {

        public long megabytes() {
            return Bounds.megabytesSent();
        }
    }
}
