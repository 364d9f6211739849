/** Jobs made out of the tasks of a workplace for one person. */
@NullMarked
package dk.fodfaeste.matching.carving;

import org.jspecify.annotations.NullMarked;
