/** The room's door for many rows at once: people as a sheet says them. */
@NamedInterface("sheets")
@NullMarked
package dk.fodfaeste.people.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
