package dk.fodfaeste.placements;

import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Careful;
import dk.fodfaeste.engine.patience.PatiencePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When the talks of a course are due: after one week, every second week for two months, then every fourth; at a company that is careful
 * twice as often, until it no longer is.
 */
final class FollowUpRhythm {

    private FollowUpRhythm() {}

    static List<LocalDate> of(LocalDate startsOn, LocalDate endsOn, Patience patience) {
        List<LocalDate> due = new ArrayList<>();
        LocalDate next = after(startsOn, 7, patience);
        while (!next.isAfter(endsOn)) {
            due.add(next);
            next = after(next, next.isBefore(startsOn.plusWeeks(8)) ? 14 : 28, patience);
        }
        return due;
    }

    private static LocalDate after(LocalDate day, int usualDays, Patience patience) {
        return patience instanceof Careful careful && day.isAfter(careful.until())
                ? day.plusDays(usualDays)
                : day.plusDays(patience.daysBetweenTalks(usualDays, PatiencePolicy.standard()));
    }
}
