/** From bytes to typed rows: every broken cell is named by sheet, row and column, every good row is understood. */
@NamedInterface("reading")
@NullMarked
package dk.fodfaeste.intake.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
