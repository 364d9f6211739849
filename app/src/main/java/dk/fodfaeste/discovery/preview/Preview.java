package dk.fodfaeste.discovery.preview;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.editing.Draft;
import dk.fodfaeste.discovery.CountedSightings;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.fit.Belief;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One profile before and after: only what the draft touches stands in it, for nothing else changes.
 *
 * @param same how many dimensions it leaves as they are
 */
public record Preview(List<Line> lines, long same) {

    static Preview of(Knowledge knowledge, List<Sighting> written, Edition now, Edition then, Draft draft) {
        Set<String> touched = draft.touches();
        Map<String, Belief> before = knowledge.beliefs(CountedSightings.under(now, written), now);
        Map<String, Belief> after = knowledge.beliefs(CountedSightings.under(then, written), then);
        List<Line> lines = new ArrayList<>();
        for (Dimension dimension : then.all()) {
            if (touched.contains(dimension.id())) {
                lines.add(new Line(dimension, shown(now, dimension.id(), before), shown(then, dimension.id(), after)));
            }
        }
        return new Preview(
                lines,
                now.dimensions().stream()
                        .filter(each -> !touched.contains(each.id()))
                        .count());
    }

    private static Optional<Shown> shown(Edition edition, String id, Map<String, Belief> beliefs) {
        return edition.inUse(id).map(each -> Shown.of(each, Objects.requireNonNull(beliefs.get(id))));
    }

    /** @param before empty where it is not in use now @param after empty where it would not be */
    public record Line(Dimension dimension, Optional<Shown> before, Optional<Shown> after) {

        /** Whether it has another name now. */
        public boolean isRenamed() {
            return before.filter(each -> !each.dimension().names().equals(dimension.names()))
                    .isPresent();
        }

        /** Whether something that we know would be known no more. */
        public boolean isForgotten() {
            return before.filter(Shown::known).isPresent()
                    && after.filter(each -> !each.known()).isPresent();
        }
    }
}
