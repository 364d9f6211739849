package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.Dimension;
import java.util.Optional;

/** A need as it shall stand; the least level is a step of the dimension's scale above the lowest. */
public record WantedNeed(
        Dimension dimension, int leastBin, Need.Strength strength, boolean adaptable, Optional<String> adaptation) {

    public WantedNeed {
        if (leastBin < 1 || leastBin > dimension.scale().highest()) {
            throw new IllegalArgumentException(dimension.id() + " has no least level " + leastBin);
        }
    }
}
