@NullMarked
package dk.fodfaeste.intake.reading;

import org.jspecify.annotations.NullMarked;
