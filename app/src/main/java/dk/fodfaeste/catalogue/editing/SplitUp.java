package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Counting;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One dimension becomes several of the same steps. The old one is taken out, and keeps what was seen of it. */
public record SplitUp(String dimension, List<Part> parts) implements Change {

    public SplitUp {
        parts = List.copyOf(parts);
    }

    @Override
    public List<String> touches() {
        List<String> touched = new ArrayList<>(List.of(dimension));
        parts.forEach(part -> touched.add(part.id()));
        return touched;
    }

    @Override
    public List<Dimension> on(Edition before, int next, LocalDate day) {
        Dimension whole = Change.free(before, dimension);
        List<Dimension> then = new ArrayList<>(List.of(whole.retired(day)));
        parts.forEach(part -> then.add(part.of(whole, next)));
        return then;
    }

    /**
     * One of the new ones.
     *
     * @param known whether what we knew of the whole counts for it
     * @param asked whether what workplaces asked of the whole is asked of it
     */
    public record Part(String id, InLanguages names, InLanguages lookFors, boolean known, boolean asked) {

        Dimension of(Dimension whole, int next) {
            Dimension fresh = Dimension.fresh(id, whole.group(), names, lookFors, whole.scale(), next);
            return fresh.counting(
                    both(fresh.counts(), known ? whole.counts() : List.of(), next),
                    both(fresh.asks(), asked ? whole.asks() : List.of(), next));
        }

        private static List<Counting> both(List<Counting> own, List<Counting> taken, int next) {
            List<Counting> both = new ArrayList<>(own);
            taken.forEach(each -> both.add(each.before(next)));
            return both;
        }
    }
}
