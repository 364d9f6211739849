package dk.fodfaeste.documents;

import dk.fodfaeste.outcomes.OutcomeReport;
import dk.fodfaeste.outcomes.OutcomeReports;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The counts of a year for a municipality, on the organisation's paper. */
@Controller
public class OutcomeReportPaper {

    private static final Locale DANISH = Locale.of("da", "DK");

    private final Pages pages;
    private final OutcomeReports reports;
    private final Letterheads letterheads;
    private final MessageSource messages;
    private final AuditLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OutcomeReportPaper(
            Pages pages,
            OutcomeReports reports,
            Letterheads letterheads,
            MessageSource messages,
            AuditLog log,
            TransactionTemplate transactions,
            Clock clock) {
        this.pages = pages;
        this.reports = reports;
        this.letterheads = letterheads;
        this.messages = messages;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/courses/outcomes/report.pdf")
    public ResponseEntity<byte[]> paper(@RequestParam String municipality, @RequestParam int year) {
        PaperView view = Objects.requireNonNull(transactions.execute(status -> view(municipality, year)));
        byte[] pdf = Pdf.of(pages.text("documents/outcome-report", view));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename("tal-til-kommunen-" + year + ".pdf")
                                .build()
                                .toString())
                .header("Cache-Control", "no-store")
                .body(pdf);
    }

    private PaperView view(String municipality, int year) {
        OutcomeReport report = reports.of(municipality, year);
        if (report.isTooSmall()) {
            throw new NotFoundException("report of " + year + " that may be told");
        }
        log.append(AuditLog.Action.EXPORT, "outcome report", null, "of " + year + " for " + municipality);
        return new PaperView(
                new Words(messages, DANISH), letterheads.of(DocumentKind.STATUS_REPORT), report, LocalDate.now(clock));
    }

    /** @param words Danish: the municipality reads it */
    public record PaperView(Words words, Letterhead letterhead, OutcomeReport report, LocalDate day) {

        public String t(String key, Object... arguments) {
            return words.text(key, arguments);
        }
    }
}
