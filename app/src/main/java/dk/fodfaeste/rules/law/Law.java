package dk.fodfaeste.rules.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The packs that are in force, each from its first day until the next one's. A day is judged by the pack of that day, and so a new pack
 * changes nothing about the days before it.
 */
public final class Law {

    private final List<Pack> packs;
    private final Map<LocalDate, Terms> terms = new ConcurrentHashMap<>();

    /** @param packs at least one; of two with the same first day the later in the list is in force */
    public Law(List<Pack> packs) {
        this.packs =
                packs.stream().sorted(Comparator.comparing(Pack::inForceFrom)).toList();
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("a law without a pack");
        }
    }

    /** The first in force first. */
    public List<Pack> packs() {
        return packs;
    }

    /** The pack of the day; the first one for the days before it. */
    public Pack on(LocalDate day) {
        return packs.stream()
                .filter(pack -> !pack.inForceFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(packs.getFirst());
    }

    public List<Judgement> judge(String instrument, Situation situation, LocalDate day) {
        return new Judging(on(day), day).of(instrument, situation);
    }

    /** What the pack of the day says without a situation. */
    public Terms terms(LocalDate day) {
        return terms.computeIfAbsent(day, each -> new Terms(on(each), each));
    }
}
