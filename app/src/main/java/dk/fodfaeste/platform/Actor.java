package dk.fodfaeste.platform;

import java.util.UUID;

/**
 * For whom a transaction speaks. PostgreSQL's row-level security reads it: nobody sees another organisation's rows.
 *
 * @param role the name of the role, as the database knows it
 * @param name what the log calls the actor
 * @param organisation its name, as pages show it
 */
public record Actor(UUID organisationId, UUID accountId, String role, String name, String organisation) {}
