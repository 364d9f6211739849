package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.web.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The log: who looked at what and who changed what, and whether the log itself is as it was written. */
@Controller
@Transactional(readOnly = true)
public class LogPage {

    static final int SIZE = 50;

    private final Pages pages;
    private final LogRepository log;
    private final ChainCheck check;

    LogPage(Pages pages, LogRepository log, ChainCheck check) {
        this.pages = pages;
        this.log = log;
        this.check = check;
    }

    @GetMapping("/administration/log")
    public View list(
            @RequestParam Optional<AuditLog.Action> action,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "1") int page) {
        return show(new LogFilter(action, actor, subject, from, to), page, Optional.empty());
    }

    @PostMapping("/administration/log/check")
    public View check() {
        LogFilter everything = new LogFilter(Optional.empty(), "", "", Optional.empty(), Optional.empty());
        return show(everything, 1, Optional.of(check.ofHouse()));
    }

    private View show(LogFilter filter, int page, Optional<ChainCheck.Chain> chain) {
        long total = log.count(filter);
        int last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int number = Math.clamp(page, 1, last);
        List<LogEntry> entries = log.entries(filter, (number - 1L) * SIZE, SIZE);
        return pages.show("privacy/log", new LogView(entries, total, number, last, filter, log.subjects(), chain));
    }

    /**
     * @param total entries that the filter lets through
     * @param subjects that can be chosen
     * @param chain what the check found, when it was asked for
     */
    public record LogView(
            List<LogEntry> entries,
            long total,
            int page,
            int lastPage,
            LogFilter filter,
            List<String> subjects,
            Optional<ChainCheck.Chain> chain) {

        public long first() {
            return (page - 1L) * SIZE + 1;
        }

        public long last() {
            return first() + entries.size() - 1;
        }
    }
}
