package dk.fodfaeste.discovery.day;

import dk.fodfaeste.catalogue.Bin;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.discovery.Help;
import dk.fodfaeste.discovery.day.Attendances.Told;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody of the day, as the page shows them.
 *
 * @param number tells apart two of one name
 * @param told whether they came; empty while nobody has said
 * @param ask the things to look for first
 * @param seen what the reader wrote down today, the latest first
 */
public record Row(
        UUID personId, String name, String number, Optional<Told> told, List<Dimension> ask, List<Seen> seen) {

    public boolean isAway() {
        return told.filter(each -> !each.state().isHere()).isPresent();
    }

    public int version() {
        return told.map(Told::version).orElse(0);
    }

    /** @param own the person's own view of it */
    public record Seen(
            UUID id, Dimension dimension, Bin level, Optional<Help> help, Optional<Bin> own, Optional<String> task) {}
}
