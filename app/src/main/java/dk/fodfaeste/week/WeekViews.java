package dk.fodfaeste.week;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.Whose;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads which week is asked for, and draws it. One that is not there is told beside its field, and this week is shown instead. */
@Component
class WeekViews {

    static final String WEEK = "week";

    private final Weeks weeks;
    private final Clock clock;

    WeekViews(Weeks weeks, Clock clock) {
        this.weeks = weeks;
        this.clock = clock;
    }

    WeekView of(Whose whose, String address, String typed) {
        LocalDate today = LocalDate.now(clock);
        IsoWeek now = IsoWeek.of(today);
        Optional<IsoWeek> asked = IsoWeek.parse(typed, today);
        Form form = new Form(Map.of(WEEK, asked.map(IsoWeek::toString).orElse(typed)));
        if (asked.isEmpty() && !typed.isBlank()) {
            form.refuse(WEEK, "week.wrong");
        }
        IsoWeek week = asked.orElse(now);
        return new WeekView(address, week, now, weeks.of(whose, week), today, form);
    }
}
