/**
 * The engine: from observation to plan. Pure functions over records; it never sees a name, a CPR number, a cause, a diagnosis or a
 * benefit type, only function, time and place.
 */
@NullMarked
package dk.fodfaeste.engine;

import org.jspecify.annotations.NullMarked;
