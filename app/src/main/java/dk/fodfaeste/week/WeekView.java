package dk.fodfaeste.week;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.WeekDrawing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One week as a page shows it.
 *
 * @param address of the page, without the week
 * @param form with the week that was typed, and what is wrong with it
 */
public record WeekView(
        String address, IsoWeek week, IsoWeek thisWeek, WeekDrawing drawing, LocalDate today, Form form) {

    /** Where another week is shown. */
    public String at(IsoWeek other) {
        return address + "?week=" + other;
    }

    public Optional<String> previous() {
        return week.previous().map(this::at);
    }

    public Optional<String> next() {
        return week.next().map(this::at);
    }
}
