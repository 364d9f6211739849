/** The room's door for many rows at once: courses as a sheet says them. */
@NamedInterface("sheets")
@NullMarked
package dk.fodfaeste.placements.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
