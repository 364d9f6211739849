/** The room's door for many rows at once: observations as a sheet says them. */
@NamedInterface("sheets")
@NullMarked
package dk.fodfaeste.discovery.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
