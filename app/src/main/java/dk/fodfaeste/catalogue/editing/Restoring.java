package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Counting;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Editions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edition before the one in force, as the next one. */
final class Restoring {

    private final Editions editions;
    private final Edition before;
    private final int next;

    private Restoring(Editions editions) {
        this.editions = editions;
        this.next = editions.inForce().number() + 1;
        this.before = editions.at(next - 2);
    }

    /** @param day on which those are taken out that came with the one in force */
    static Edition before(Editions editions, LocalDate day) {
        return new Restoring(editions).edition(day);
    }

    private Edition edition(LocalDate day) {
        List<Dimension> then = new ArrayList<>();
        before.all().forEach(each -> then.add(each.counting(again(each.counts()), again(each.asks()))));
        editions.inForce().all().stream()
                .filter(each -> before.find(each.id()).isEmpty())
                .map(each -> each.inUse() ? each.retired(day) : each)
                .forEach(then::add);
        return editions.inForce().with(next, then);
    }

    private List<Counting> again(List<Counting> counts) {
        return counts.stream().flatMap(each -> again(each).stream()).distinct().toList();
    }

    /** What is seen from now on counts as it did then; what was seen meanwhile only where it was in the same steps. */
    private List<Counting> again(Counting then) {
        if (then.until() != Counting.FOREVER) {
            return isSeenAgain(then) ? List.of(then, meanwhile(then)) : List.of(then);
        }
        List<Counting> pieces = new ArrayList<>();
        int from = then.from();
        for (int edition = then.from(); edition < next; edition++) {
            if (edition > before.number() && !sameSteps(then.source(), edition, before.number())) {
                if (from < edition) {
                    pieces.add(new Counting(then.source(), from, edition - 1, then.steps()));
                }
                from = edition + 1;
            }
        }
        pieces.add(new Counting(then.source(), from, Counting.FOREVER, then.steps()));
        return pieces;
    }

    /** Whether the edition that is taken back had let its source be seen again, in the same steps. */
    private boolean isSeenAgain(Counting then) {
        return before.inUse(then.source()).isEmpty()
                && editions.inForce().inUse(then.source()).isPresent()
                && sameSteps(then.source(), next - 1, then.until());
    }

    private Counting meanwhile(Counting then) {
        return new Counting(then.source(), next - 1, next - 1, then.steps());
    }

    private boolean sameSteps(String source, int edition, int other) {
        return scale(source, edition).equals(scale(source, other));
    }

    private Optional<String> scale(String source, int edition) {
        return editions.at(edition).find(source).map(each -> each.scale().id());
    }
}
