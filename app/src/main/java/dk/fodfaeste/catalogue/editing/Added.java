package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Scale;
import java.time.LocalDate;
import java.util.List;

/** A new dimension, of which nothing is known yet. */
public record Added(String dimension, DimensionGroup group, InLanguages names, InLanguages lookFors, Scale scale)
        implements Change {

    @Override
    public List<String> touches() {
        return List.of(dimension);
    }

    @Override
    public List<Dimension> on(Edition before, int next, LocalDate day) {
        return List.of(Dimension.fresh(dimension, group, names, lookFors, scale, next));
    }
}
