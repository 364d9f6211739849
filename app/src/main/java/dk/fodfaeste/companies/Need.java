package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.Level;
import java.util.Optional;
import java.util.UUID;

/**
 * What a task, or the whole workplace, asks of the one who works there.
 *
 * @param taskId empty for a need of the whole workplace
 * @param dimension id in the catalogue
 * @param leastBin least level, a bin of the dimension's scale
 * @param edition of the catalogue under which it was written
 */
public record Need(
        UUID id,
        UUID workplaceId,
        Optional<UUID> taskId,
        String dimension,
        int leastBin,
        Strength strength,
        boolean adaptable,
        Optional<String> adaptation,
        int edition,
        int version) {

    /** The same, as it asks now. */
    Need asking(Level now) {
        return new Need(
                id,
                workplaceId,
                taskId,
                now.dimension(),
                now.level(),
                strength,
                adaptable,
                adaptation,
                edition,
                version);
    }

    /** skal / bør / gerne. */
    public enum Strength {
        MUST,
        SHOULD,
        NICE
    }
}
