package dk.fodfaeste.intake;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.intake.reading.Refusal;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
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
        return pages.show("intake/import", new ImportView(UUID.randomUUID(), runs.latest()));
    }

    @PostMapping("/administration/import")
    public View begin(@RequestParam Optional<UUID> form, @RequestParam(name = "files") List<MultipartFile> files)
            throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                uploads.add(new Upload(name, file.getBytes()));
            }
        }
        return uploads.isEmpty()
                ? new RedirectView("/administration/import")
                : to(runs.begin(form.orElseGet(UUID::randomUUID), uploads));
    }

    @GetMapping("/administration/import/{runId}")
    public View run(@PathVariable UUID runId, @RequestParam(defaultValue = "1") int page) {
        ImportRun run = runs.run(runId);
        List<Refusal> refusals = run.report().map(ImportReport::refusals).orElse(List.of());
        return pages.show("intake/run", RunView.of(run, runs.job(runId), colleagues.names(), refusals, page));
    }

    /** All of the refusals, to be mended beside the spreadsheet. */
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
    public record ImportView(UUID form, List<ImportRun.Line> latest) {}
}
