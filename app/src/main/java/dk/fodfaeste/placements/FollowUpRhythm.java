package dk.fodfaeste.placements;

import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.engine.patience.Patience.Careful;
import dk.fodfaeste.engine.patience.PatiencePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When the talks of a course are due: on the first day, after one week, and then as it was agreed; where nothing was, every second week for
 * two months and then every fourth. At a company that is careful twice as often, until it no longer is. A course without a last day has its
 * talks planned for a year from the first.
 */
final class FollowUpRhythm {

    private static final int WEEKS_AHEAD = 52;

    private FollowUpRhythm() {}

    /** @param weeks between two talks, as it was agreed; empty where nothing was */
    static List<LocalDate> of(LocalDate startsOn, Optional<LocalDate> lastDay, Patience patience, OptionalInt weeks) {
        LocalDate endsOn = lastDay.orElse(startsOn.plusWeeks(WEEKS_AHEAD));
        List<LocalDate> due = new ArrayList<>(List.of(startsOn));
        LocalDate next = after(startsOn, 7, patience);
        while (!next.isAfter(endsOn)) {
            due.add(next);
            next = after(next, weeks.orElse(next.isBefore(startsOn.plusWeeks(8)) ? 2 : 4) * 7, patience);
        }
        return due;
    }

    private static LocalDate after(LocalDate day, int usualDays, Patience patience) {
        return patience instanceof Careful careful && day.isAfter(careful.until())
                ? day.plusDays(usualDays)
                : day.plusDays(patience.daysBetweenTalks(usualDays, PatiencePolicy.standard()));
    }
}
