package dk.fodfaeste.companies;

import java.util.Optional;
import java.util.UUID;

/**
 * What a task, or the whole workplace, asks of the one who works there.
 *
 * @param taskId empty for a need of the whole workplace
 * @param dimension id in the catalogue
 * @param leastBin least level, a bin of the dimension's scale
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
        int version) {

    /** skal / bør / gerne. */
    public enum Strength {
        MUST,
        SHOULD,
        NICE
    }
}
