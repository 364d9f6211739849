/**
 * What a rule pack says, and what follows for a course on a day. Pure: no database, no clock. A judgement depends on the pack, the situation
 * and the day that it concerns, and on nothing else.
 */
@NamedInterface("law")
@NullMarked
package dk.fodfaeste.rules.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
