package dk.fodfaeste.placements;

import dk.fodfaeste.engine.carousel.StepUp;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The next step of a course, as it was named.
 *
 * @param leadsTo of which kind it is
 * @param talkOn when it is talked about
 */
public record NamedStep(String words, Optional<StepUp> leadsTo, LocalDate talkOn) {}
