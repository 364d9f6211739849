package dk.fodfaeste.rules.trial;

import dk.fodfaeste.rules.law.Situation;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A course that runs or is planned, as far as it may be told to whoever keeps the rules: nothing of the person, and not their target group.
 *
 * @param instrument as packs name it
 */
public record CourseOnTrial(UUID id, String instrument, LocalDate startsOn, Situation situation) {}
