package dk.fodfaeste.discovery.day;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.NextToFindOut;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.discovery.day.Roster.Rows;
import dk.fodfaeste.engine.findout.Decided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of the day at a place: what to let whom try, since most rests on it; and what came of what was seen lately. */
@Component
public class DayList {

    private static final int MOST_BECAME = 5;
    private static final int MOST_NAMES = 3;

    private static final Comparator<Try> MOST_FIRST = Comparator.comparingInt(Try::opens)
            .thenComparingInt(Try::decides)
            .reversed()
            .thenComparing(Try::task)
            .thenComparing(each -> each.dimension().id());

    private static final Comparator<Became> MOST_DECIDED_FIRST = Comparator.comparingInt(
                    (Became each) -> each.decided().opened() + each.decided().closed())
            .reversed()
            .thenComparing(Became::name);

    private final Optional<NextToFindOut> next;
    private final Knowledge knowledge;
    private final Catalogue catalogue;

    DayList(Optional<NextToFindOut> next, Knowledge knowledge, Catalogue catalogue) {
        this.next = next;
        this.knowledge = knowledge;
        this.catalogue = catalogue;
    }

    /** Of those whom the reader may see suggestions about, and who are not away. */
    OfTheDay of(Workplace place, Rows rows) {
        return next.map(room -> new OfTheDay(tries(place, rows, room.mostADay()), became(rows, room)))
                .orElseGet(() -> new OfTheDay(List.of(), List.of()));
    }

    private List<Try> tries(Workplace place, Rows rows, int most) {
        Map<List<String>, List<Asked>> together = new LinkedHashMap<>();
        rows.rows().stream()
                .filter(row -> !row.isAway())
                .forEach(row -> rows.suggested().getOrDefault(row.personId(), List.of()).stream()
                        .filter(each -> canBeTried(each, place, row))
                        .forEach(each -> together.computeIfAbsent(
                                        List.of(each.where().orElseThrow().task(), each.dimension()),
                                        first -> new ArrayList<>())
                                .add(new Asked(row.name(), each))));
        return together.entrySet().stream()
                .map(each -> toTry(each.getKey(), each.getValue()))
                .sorted(MOST_FIRST)
                .limit(most)
                .toList();
    }

    private static boolean canBeTried(Suggestion suggestion, Workplace place, Row row) {
        return suggestion
                        .where()
                        .filter(where -> where.enterprise().equals(place.name()))
                        .isPresent()
                && row.seen().stream().noneMatch(seen -> seen.dimension().id().equals(suggestion.dimension()));
    }

    private Try toTry(List<String> what, List<Asked> asked) {
        return new Try(
                what.getFirst(),
                catalogue.dimension(what.getLast()),
                asked.stream().limit(MOST_NAMES).map(Asked::name).toList(),
                Math.max(0, asked.size() - MOST_NAMES),
                asked.stream().mapToInt(each -> each.suggestion().decides()).sum(),
                asked.stream().mapToInt(each -> each.suggestion().opens()).sum());
    }

    private List<Became> became(Rows rows, NextToFindOut room) {
        Map<UUID, String> names = rows.rows().stream()
                .filter(row -> rows.suggested().containsKey(row.personId()))
                .collect(Collectors.toMap(Row::personId, Row::name));
        return names.isEmpty()
                ? List.of()
                : room.decidedLately(knowledge.sightingsOf(names.keySet())).entrySet().stream()
                        .flatMap(person -> person.getValue().stream()
                                .filter(decided -> decided.opened() + decided.closed() > 0)
                                .map(decided -> new Became(
                                        names.getOrDefault(person.getKey(), ""),
                                        catalogue.dimension(decided.dimension()),
                                        decided)))
                        .sorted(MOST_DECIDED_FIRST)
                        .limit(MOST_BECAME)
                        .toList();
    }

    private record Asked(String name, Suggestion suggestion) {}

    /** Both parts, each with the one that decides most first. */
    public record OfTheDay(List<Try> tries, List<Became> became) {}

    /**
     * Something to try today.
     *
     * @param names of some of those whom it is about
     * @param more of them besides
     * @param decides openings that rest on it, of all of them together
     * @param opens of these, the ones that wait for nothing else
     */
    public record Try(String task, Dimension dimension, List<String> names, int more, int decides, int opens) {}

    /** What came of something that was seen. */
    public record Became(String name, Dimension dimension, Decided decided) {}
}
