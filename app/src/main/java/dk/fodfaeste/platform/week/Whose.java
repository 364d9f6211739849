package dk.fodfaeste.platform.week;

import java.util.UUID;

/** Whose week is asked for. */
public sealed interface Whose {

    /** Where they are, and with whom they talk. */
    record Person(UUID id) implements Whose {}

    /** Who comes when, and what is to be done. */
    record Workplace(UUID id) implements Whose {}

    /** What a worker of ours has to do. */
    record Worker(UUID accountId) implements Whose {}
}
