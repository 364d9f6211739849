package dk.fodfaeste.post;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Stille tid: when the organisation writes to nobody. */
@Controller
public class QuietTimesPage {

    private static final String ADDRESS = "/administration/quiet-times";
    private static final String FROM = "quietFrom";
    private static final String UNTIL = "quietUntil";
    private static final String WEEKENDS = "weekends";
    private static final String FIRST = "firstDay";
    private static final String LAST = "lastDay";
    private static final int MOST_DAYS = 60;
    private static final int MOST_DAYS_AHEAD = 730;

    private final Pages pages;
    private final QuietTimes times;
    private final Edits edits;
    private final Clock clock;

    QuietTimesPage(Pages pages, QuietTimes times, Edits edits, Clock clock) {
        this.pages = pages;
        this.times = times;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    public View times() {
        return show(HttpStatus.OK, stored(), Form.empty());
    }

    private View show(HttpStatus status, Form hours, Form days) {
        return pages.show(status, "post/quiet-times", new QuietTimesView(hours, days, times.days()));
    }

    private Form stored() {
        Quiet.Hours hours = times.hours();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(FROM, hours.from().toString());
        fields.put(UNTIL, hours.until().toString());
        if (hours.weekends()) {
            fields.put(WEEKENDS, "on");
        }
        return Form.stored(fields, times.version());
    }

    @PostMapping(ADDRESS)
    public View decide(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(FROM, "quietTimes.wrong.time");
        form.required(UNTIL, "quietTimes.wrong.time");
        Optional<LocalTime> from = form.time(FROM, "quietTimes.wrong.time");
        Optional<LocalTime> until = form.time(UNTIL, "quietTimes.wrong.time");
        if (from.isPresent() && until.isPresent() && !until.get().isBefore(from.get())) {
            form.refuse(UNTIL, "quietTimes.wrong.order");
        }
        if (!form.isRight() || from.isEmpty() || until.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form, Form.empty());
        }
        return edits.save(edit(form), seen -> {
            times.decide(seen, new Quiet.Hours(LocalDate.now(clock), from.get(), until.get(), form.isTicked(WEEKENDS)));
            return done("quietTimes.done", next);
        });
    }

    private Edit edit(Form form) {
        return new Edit(
                        words -> words.text("quietTimes.title"),
                        ADDRESS,
                        ADDRESS,
                        form,
                        this::stored,
                        List.of(
                                EditedField.time(FROM, "quietTimes.from"),
                                EditedField.time(UNTIL, "quietTimes.until"),
                                EditedField.ticked(WEEKENDS, "quietTimes.weekends")))
                .withWayBack();
    }

    @PostMapping(ADDRESS + "/days")
    public View add(@RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        form.required(FIRST, "quietTimes.wrong.day");
        Optional<LocalDate> first = form.day(FIRST, "quietTimes.wrong.day");
        Optional<LocalDate> last = form.day(LAST, "quietTimes.wrong.day").or(() -> first);
        LocalDate today = LocalDate.now(clock);
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())
                    || last.get().isAfter(first.get().plusDays(MOST_DAYS))) {
                form.refuse(LAST, "quietTimes.wrong.last");
            } else if (last.get().isBefore(today) || last.get().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
                form.refuse(FIRST, "quietTimes.wrong.over");
            }
        }
        if (!form.isRight() || first.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, stored(), form);
        }
        times.add(first.get(), last.orElseThrow());
        return done("quietTimes.added", next);
    }

    @PostMapping(ADDRESS + "/days/{quietDaysId}/removal")
    public View remove(@PathVariable UUID quietDaysId, RedirectAttributes next) {
        times.remove(quietDaysId);
        return done("quietTimes.removed", next);
    }

    private static View done(String key, RedirectAttributes next) {
        next.addFlashAttribute(Pages.DONE, key);
        return new RedirectView(ADDRESS);
    }

    /** @param hours as they are edited @param days a new period as it was sent */
    public record QuietTimesView(Form hours, Form days, List<QuietTimes.Days> coming) {}
}
