/**
 * Ways of working: who is proposed to what in a week, given what the organisation knows. No type of this package holds a true level, so a
 * way cannot look at one.
 */
@NullMarked
package dk.fodfaeste.lab.town.way;

import org.jspecify.annotations.NullMarked;
