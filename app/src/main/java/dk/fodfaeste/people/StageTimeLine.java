package dk.fodfaeste.people;

import dk.fodfaeste.people.StageEntries.StageEntry;
import dk.fodfaeste.people.TimeLine.Chapter;
import dk.fodfaeste.people.TimeLine.Event;
import java.util.List;
import java.util.Optional;

/** The stages that a person came to, as the time line tells them; the first one is the referral's. */
final class StageTimeLine {

    private StageTimeLine() {}

    /** @param entries the latest first */
    static List<Event> events(List<StageEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.stage() != Stage.ENGAGEMENT || entry != entries.getLast())
                .flatMap(entry -> event(entry).stream())
                .toList();
    }

    private static Optional<Event> event(StageEntry entry) {
        return entry.on()
                .map(day -> new Event(
                        day,
                        Chapter.STEP,
                        entry.note().isPresent() ? "timeline.stage.note" : "timeline.stage",
                        List.of(entry.stage(), entry.note().orElse("")),
                        Optional.empty()));
    }
}
