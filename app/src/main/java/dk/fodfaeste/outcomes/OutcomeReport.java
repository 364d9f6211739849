package dk.fodfaeste.outcomes;

import dk.fodfaeste.outcomes.SmallCells.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How courses with companies that ended in a year went for people of one municipality: counts of courses, and none by which anybody is known. */
public record OutcomeReport(String municipality, int year, List<Table> tables) {

    public OutcomeReport {
        tables = List.copyOf(tables);
    }

    /** Whether there is nothing that may be told. */
    public boolean isTooSmall() {
        return tables.stream().allMatch(table -> table.total().isEmpty());
    }

    /** What is counted; the same words as in the view. */
    public enum Part {
        ENDED,
        LED_TO,
        AFTER_3,
        AFTER_6,
        AFTER_12
    }

    /**
     * @param total courses; empty where they are of fewer than five people
     * @param cells of what there was, by what it was, as the room that says it calls it
     */
    public record Table(Part part, Optional<Integer> total, List<Cell> cells) {

        static Table of(Part part, Map<String, Count> counts, List<String> order) {
            List<Count> all = List.copyOf(counts.values());
            boolean told = SmallCells.mayTell(all);
            Set<String> hidden = told
                    ? SmallCells.hidden(all)
                    : all.stream().map(Count::what).collect(Collectors.toSet());
            return new Table(
                    part,
                    told ? Optional.of(all.stream().mapToInt(Count::courses).sum()) : Optional.empty(),
                    order.stream()
                            .flatMap(what -> Optional.ofNullable(counts.get(what)).stream())
                            .map(count -> new Cell(
                                    count.what(),
                                    hidden.contains(count.what()) ? Optional.empty() : Optional.of(count.courses())))
                            .toList());
        }
    }

    /** @param courses empty where it is not told */
    public record Cell(String what, Optional<Integer> courses) {}
}
