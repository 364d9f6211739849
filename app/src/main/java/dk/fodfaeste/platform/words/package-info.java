/**
 * The guard before the work profile: finds words of diagnosis, health, medicine, benefit and cause, so that they are written in the case
 * room alone. The words stand in {@code resources/words}.
 */
@NullMarked
package dk.fodfaeste.platform.words;

import org.jspecify.annotations.NullMarked;
