/** From bytes to typed rows: every broken cell is named by sheet, row and column, every good row is understood. */
@NullMarked
package dk.fodfaeste.intake.reading;

import org.jspecify.annotations.NullMarked;
