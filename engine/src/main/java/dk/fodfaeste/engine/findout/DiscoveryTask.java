package dk.fodfaeste.engine.findout;

import java.util.Set;

/**
 * A task in one of the organisation's own enterprises at which a person can be seen.
 *
 * @param enterprise id of the enterprise, of its workplace
 * @param dimensions that doing the task shows
 */
public record DiscoveryTask(String enterprise, String name, Set<String> dimensions) {

    public DiscoveryTask {
        dimensions = Set.copyOf(dimensions);
    }
}
