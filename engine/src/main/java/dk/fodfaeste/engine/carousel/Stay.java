package dk.fodfaeste.engine.carousel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A stay at a workplace, earlier or running.
 *
 * @param endedOn its last day; empty while it runs
 * @param stepUp what it led to; empty where it led to nothing, or runs
 * @param observed dimensions that were observed during the stay
 */
public record Stay(
        UUID id,
        UUID workplaceId,
        LocalDate startedOn,
        Optional<LocalDate> endedOn,
        Optional<StepUp> stepUp,
        Set<String> observed) {

    public Stay {
        if (endedOn.filter(startedOn::isAfter).isPresent()) {
            throw new IllegalArgumentException("a stay from " + startedOn + " cannot end on " + endedOn.get());
        }
        observed = Set.copyOf(observed);
    }

    boolean isOver(LocalDate today) {
        return endedOn.filter(end -> !end.isAfter(today)).isPresent();
    }

    boolean endedWithoutStepUp(LocalDate today) {
        return isOver(today) && stepUp.isEmpty();
    }
}
