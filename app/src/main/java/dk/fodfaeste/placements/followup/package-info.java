/** The follow-up of a course: talks that are booked, what came out of them, days away, and how long silence may last. */
@NamedInterface("followup")
@NullMarked
package dk.fodfaeste.placements.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
