package dk.fodfaeste.privacy;

import java.util.Optional;

/**
 * Which part of the log is shown: by the numbers of its entries, so that a page of an old one costs the same, and stays where it is while
 * new ones come.
 *
 * @param before only older ones than this
 * @param after only newer ones, those next to it
 */
record LogPart(Optional<Long> before, Optional<Long> after) {

    static LogPart newest() {
        return new LogPart(Optional.empty(), Optional.empty());
    }
}
