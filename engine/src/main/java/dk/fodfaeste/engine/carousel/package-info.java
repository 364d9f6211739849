/**
 * The carousel guard, matching § 9: before a new stay, what it is for, what is new, and where it leads. Ankestyrelsen and the press have
 * told of people who went from stay to stay for years; the guard makes the next one a decision.
 */
@NullMarked
package dk.fodfaeste.engine.carousel;

import org.jspecify.annotations.NullMarked;
