package dk.fodfaeste.privacy;

/**
 * What was sealed with a key of its own.
 *
 * @param key sealed under the house's key
 */
public record SealedAlone(byte[] content, byte[] key) {}
