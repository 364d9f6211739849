package dk.fodfaeste.companies;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody at a company whom we speak with.
 *
 * @param version that a form about them sends back
 */
public record ContactPerson(UUID id, UUID companyId, ContactPersonFacts facts, int version) {

    /**
     * What we know of them.
     *
     * @param workplaceId empty where they are there for the whole company
     */
    public record ContactPersonFacts(
            String name,
            ContactRole role,
            Optional<UUID> workplaceId,
            Optional<String> email,
            Optional<String> phone) {}
}
