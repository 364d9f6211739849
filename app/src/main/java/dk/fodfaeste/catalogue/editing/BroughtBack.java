package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.List;

/** One that was taken out is in use again, with all that was ever seen of it. */
public record BroughtBack(String dimension) implements Change {

    @Override
    public List<String> touches() {
        return List.of(dimension);
    }

    @Override
    public List<Dimension> on(Edition before, int next, LocalDate day) {
        return List.of(before.find(dimension)
                .filter(each -> !each.inUse())
                .orElseThrow(() -> new RefusedException("catalogue.wrong.inUse"))
                .broughtBack());
    }
}
