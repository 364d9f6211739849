/** What to find out next, and at which task: the observation that is worth most to the person. */
@NullMarked
package dk.fodfaeste.engine.findout;

import org.jspecify.annotations.NullMarked;
