package dk.fodfaeste.intake.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is refused: the first {@link Bounds#REFUSALS} as they are, and how many of each kind there are in all. */
final class Refusals {

    private final List<Refusal> kept = new ArrayList<>();
    private final Map<Problem, Integer> problems = new LinkedHashMap<>();
    private final Map<String, BitSet> rows = new HashMap<>();
    private int all;

    void add(Refusal refusal) {
        all++;
        if (!areFull()) {
            kept.add(refusal.covered());
        }
        problems.merge(new Problem(refusal.sheet(), refusal.column(), refusal.expectedKey(), 0), 1, Integer::sum);
        if (refusal.isOfRow()) {
            rows.computeIfAbsent(refusal.sheet(), sheet -> new BitSet()).set(refusal.row());
        }
    }

    /** Whether those that come are only counted. */
    boolean areFull() {
        return kept.size() == Bounds.REFUSALS;
    }

    int all() {
        return all;
    }

    /** By sheet, in the order in which the format has them, and by row. */
    List<Refusal> kept() {
        return kept.stream()
                .sorted(Comparator.<Refusal>comparingInt(refusal -> SheetFormat.place(refusal.sheet()))
                        .thenComparingInt(Refusal::row))
                .toList();
    }

    /** The most frequent first. */
    List<Problem> problems() {
        return problems.entrySet().stream()
                .map(each -> each.getKey().times(each.getValue()))
                .sorted(Comparator.comparing(Problem::times, Comparator.reverseOrder()))
                .toList();
    }

    /** How many rows of each sheet are refused. */
    Map<String, Integer> rows() {
        Map<String, Integer> counted = new HashMap<>();
        rows.forEach((sheet, refused) -> counted.put(sheet, refused.cardinality()));
        return counted;
    }
}
