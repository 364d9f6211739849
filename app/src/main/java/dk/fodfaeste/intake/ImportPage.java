package dk.fodfaeste.intake;

import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.web.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    private static final int MOST_REFUSALS_SHOWN = 500;

    private final Pages pages;
    private final ImportRuns runs;

    ImportPage(Pages pages, ImportRuns runs) {
        this.pages = pages;
        this.runs = runs;
    }

    @GetMapping("/administration/import")
    public View choose() {
        return pages.show("intake/import", new ImportView(runs.latest()));
    }

    @PostMapping("/administration/import")
    public View begin(@RequestParam(name = "files") List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                uploads.add(new Upload(name, file.getBytes()));
            }
        }
        return uploads.isEmpty() ? new RedirectView("/administration/import") : to(runs.begin(uploads));
    }

    @GetMapping("/administration/import/{runId}")
    public View run(@PathVariable UUID runId) {
        ImportRun run = runs.run(runId);
        int refused = run.report().map(report -> report.refusals().size()).orElse(0);
        return pages.show("intake/run", new RunView(run, refused, MOST_REFUSALS_SHOWN));
    }

    @PostMapping("/administration/import/{runId}/accept")
    public View accept(@PathVariable UUID runId) {
        runs.accept(runId);
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

    public record ImportView(List<ImportRun> latest) {}

    public record RunView(ImportRun run, int refused, int mostShown) {}
}
