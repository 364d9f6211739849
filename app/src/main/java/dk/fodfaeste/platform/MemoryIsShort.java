package dk.fodfaeste.platform;

/** Told when a request found no memory: whoever keeps what can be made again lets go of it. */
public record MemoryIsShort() {}
