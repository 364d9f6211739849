package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.editing.Draft.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An edition that was put in force: by whom, when and why, and what was done for it.
 *
 * @param restores the earlier one that holds again by it
 */
public record EditionLine(
        int number, List<Entry> entries, String reason, Optional<Integer> restores, UUID byId, LocalDate on) {}
