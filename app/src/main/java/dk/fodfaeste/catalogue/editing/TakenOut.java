package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import java.time.LocalDate;
import java.util.List;

/** Nothing new is seen or asked of it; what was stays, and counts no more. */
public record TakenOut(String dimension) implements Change {

    @Override
    public List<String> touches() {
        return List.of(dimension);
    }

    @Override
    public List<Dimension> on(Edition before, int next, LocalDate day) {
        return List.of(Change.free(before, dimension).retired(day));
    }
}
