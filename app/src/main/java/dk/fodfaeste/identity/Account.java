package dk.fodfaeste.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works in the organisation.
 *
 * @param email empty for a colleague who was imported and never signed in
 * @param hasPassword whether they can sign in, when they are active
 * @param version of name, address, role and whether it is active
 */
public record Account(
        UUID id, String name, Optional<String> email, Role role, boolean active, boolean hasPassword, int version) {

    /** One that is not stored yet. */
    public Account(UUID id, String name, Optional<String> email, Role role, boolean active, boolean hasPassword) {
        this(id, name, email, role, active, hasPassword, 0);
    }
}
