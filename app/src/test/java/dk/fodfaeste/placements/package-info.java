@NullMarked
package dk.fodfaeste.placements;

import org.jspecify.annotations.NullMarked;
