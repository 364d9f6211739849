package dk.fodfaeste.engine.patience;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody may ask a company once more in a week than its wishes or the policy have it.
 *
 * @param monday of the week
 * @param asked how often they had asked in it by then, 0 or more; with the next time it is used up
 */
public record OneMore(UUID by, LocalDate monday, int asked) {}
