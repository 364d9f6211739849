package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import java.time.LocalDate;
import java.util.List;

/** Other words for the same: what is known stays as it is. */
public record Reworded(String dimension, InLanguages names, InLanguages lookFors) implements Change {

    @Override
    public List<String> touches() {
        return List.of(dimension);
    }

    @Override
    public List<Dimension> on(Edition before, int next, LocalDate day) {
        return List.of(Change.inUse(before, dimension).worded(names, lookFors));
    }
}
