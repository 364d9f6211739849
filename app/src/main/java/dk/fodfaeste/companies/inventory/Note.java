package dk.fodfaeste.companies.inventory;

import dk.fodfaeste.companies.WantedNeed;
import dk.fodfaeste.companies.WantedTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A task as it was noted on a walk.
 *
 * @param key by which a phone that sends it twice is known
 * @param day when it was written
 * @param question that found it
 * @param confirmed the guess that it was, and who said that it is so
 * @param needs of the guess that were confirmed with it
 */
record Note(
        UUID key,
        LocalDate day,
        WantedTask task,
        Optional<FindingQuestion> question,
        Optional<Confirmed> confirmed,
        List<WantedNeed> needs) {

    Note {
        needs = List.copyOf(needs);
    }

    /** @param by a function at the workplace, never a name */
    record Confirmed(Starter starter, String by) {}
}
