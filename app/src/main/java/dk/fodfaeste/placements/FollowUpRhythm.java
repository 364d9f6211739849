package dk.fodfaeste.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When the talks of a course are due: after one week, every second week for two months, then every fourth. */
final class FollowUpRhythm {

    private FollowUpRhythm() {}

    static List<LocalDate> of(LocalDate startsOn, LocalDate endsOn) {
        List<LocalDate> due = new ArrayList<>();
        LocalDate next = startsOn.plusWeeks(1);
        while (!next.isAfter(endsOn)) {
            due.add(next);
            next = next.plusWeeks(next.isBefore(startsOn.plusWeeks(8)) ? 2 : 4);
        }
        return due;
    }
}
