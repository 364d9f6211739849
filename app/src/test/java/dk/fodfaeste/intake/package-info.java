@NullMarked
package dk.fodfaeste.intake;

import org.jspecify.annotations.NullMarked;
