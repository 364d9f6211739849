package dk.fodfaeste.identity;

import java.time.OffsetDateTime;

/**
 * One account of the address that signs in, with its hash.
 *
 * @param passwordSince when the password was last changed
 */
public record Entrance(SignedIn account, OffsetDateTime passwordSince) {}
