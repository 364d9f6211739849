package dk.fodfaeste.discovery;

import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.people.TimeLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How much was seen of a person, month by month; what it was stands in the profile. */
@Component
class SightingTimeLine implements TimeLine {

    private final Knowledge knowledge;

    SightingTimeLine(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public List<Event> eventsOf(UUID personId) {
        Map<YearMonth, List<Sighting>> months = knowledge.sightingsOf(personId).stream()
                .collect(Collectors.groupingBy(
                        sighting -> YearMonth.from(sighting.observation().seenOn())));
        return months.values().stream().map(seen -> month(personId, seen)).toList();
    }

    private static Event month(UUID personId, List<Sighting> seen) {
        LocalDate latest = seen.stream()
                .map(sighting -> sighting.observation().seenOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        int times = seen.stream()
                .mapToInt(sighting -> sighting.observation().timesSeen())
                .sum();
        long dimensions = seen.stream().map(Sighting::dimension).distinct().count();
        return new Event(
                latest,
                Chapter.SEEN,
                "timeline.seen",
                List.of(times, dimensions),
                Optional.of("/people/" + personId + "/profile"));
    }
}
