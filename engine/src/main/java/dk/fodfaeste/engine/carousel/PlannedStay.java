package dk.fodfaeste.engine.carousel;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A stay that somebody wants to begin.
 *
 * @param purpose what it is for
 * @param whatIsNew compared with each earlier stay, by its id, in words
 * @param nextStep what it leads to
 */
public record PlannedStay(
        UUID workplaceId, Optional<String> purpose, Map<UUID, String> whatIsNew, Optional<StepUp> nextStep) {

    public PlannedStay {
        purpose = purpose.filter(words -> !words.isBlank());
        whatIsNew = Map.copyOf(whatIsNew);
    }

    boolean saysWhatIsNew(Stay earlier) {
        return !whatIsNew.getOrDefault(earlier.id(), "").isBlank();
    }
}
