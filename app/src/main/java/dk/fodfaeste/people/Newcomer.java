package dk.fodfaeste.people;

import java.util.Optional;

/**
 * Somebody who is taken in.
 *
 * @param number the organisation's own key, where somebody typed one
 * @param cpr for the case room alone
 * @param why they come to us, for the case room alone; empty where nobody said
 */
record Newcomer(WantedPerson person, Optional<String> number, Optional<Cpr> cpr, String why) {

    boolean hasBackground() {
        return cpr.isPresent() || !why.isEmpty();
    }
}
