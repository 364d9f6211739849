package dk.fodfaeste.identity;

import java.util.UUID;

/** Told in the transaction of the change, so that the log, which lives in a room above, writes it down with it. @param what in words */
public record AccountChanged(UUID accountId, String what) {}
