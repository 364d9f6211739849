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

    static final int SIZE = 20;

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
            @RequestParam Optional<Long> before,
            @RequestParam Optional<Long> after) {
        return show(new LogFilter(action, actor, subject, from, to), new LogPart(before, after), Optional.empty());
    }

    @PostMapping("/administration/log/check")
    public View check() {
        LogFilter everything = new LogFilter(Optional.empty(), "", "", Optional.empty(), Optional.empty());
        return show(everything, LogPart.newest(), Optional.of(check.ofHouse()));
    }

    /** One more than is shown is fetched, to tell that there are others. Who comes to the top sees the newest, a whole page of them. */
    private View show(LogFilter filter, LogPart part, Optional<ChainCheck.Chain> chain) {
        List<LogEntry> found = log.entries(filter, part, SIZE + 1);
        boolean upwards = part.after().isPresent();
        if (upwards && found.size() <= SIZE) {
            return show(filter, LogPart.newest(), chain);
        }
        boolean more = found.size() > SIZE;
        List<LogEntry> entries =
                upwards ? found.subList(1, found.size()) : found.subList(0, Math.min(SIZE, found.size()));
        return pages.show(
                "privacy/log",
                new LogView(
                        entries, upwards || part.before().isPresent(), upwards || more, filter, log.subjects(), chain));
    }

    /**
     * @param newer whether there are newer ones
     * @param older whether there are older ones
     * @param subjects that can be chosen
     * @param chain what the check found, when it was asked for
     */
    public record LogView(
            List<LogEntry> entries,
            boolean newer,
            boolean older,
            LogFilter filter,
            List<String> subjects,
            Optional<ChainCheck.Chain> chain) {

        /** The address of the next newer ones. */
        public String newerAddress() {
            return filter.after(entries.getFirst().sequence());
        }

        public String olderAddress() {
            return filter.before(entries.getLast().sequence());
        }
    }
}
