package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Counting;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two dimensions of the same steps become one: all that was seen or asked of either counts for it, and both are taken out.
 *
 * @param dimension one of the two, whose group the new one stands in
 * @param id of the new one
 */
public record Merged(String dimension, String other, String id, InLanguages names, InLanguages lookFors)
        implements Change {

    @Override
    public List<String> touches() {
        return List.of(dimension, other, id);
    }

    @Override
    public List<Dimension> on(Edition before, int next, LocalDate day) {
        Dimension one = Change.free(before, dimension);
        Dimension two = Change.free(before, other);
        if (!mayMerge(one, two)) {
            throw new RefusedException("catalogue.wrong.otherShape");
        }
        Dimension fresh = Dimension.fresh(id, one.group(), names, lookFors, one.scale(), next);
        return List.of(
                one.retired(day),
                two.retired(day),
                fresh.counting(
                        all(fresh.counts(), one.counts(), two.counts(), next),
                        all(fresh.asks(), one.asks(), two.asks(), next)));
    }

    /** Only what is told in as many steps, of the same meaning, can be counted together. */
    public static boolean mayMerge(Dimension one, Dimension two) {
        return !one.id().equals(two.id())
                && one.scale().bins().equals(two.scale().bins())
                && !one.hasFixedSteps()
                && !two.hasFixedSteps();
    }

    private static List<Counting> all(List<Counting> own, List<Counting> one, List<Counting> two, int next) {
        return Stream.concat(
                        own.stream(), Stream.concat(one.stream(), two.stream()).map(each -> each.before(next)))
                .distinct()
                .toList();
    }
}
