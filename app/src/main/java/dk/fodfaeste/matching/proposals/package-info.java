/** From a pair to a course: proposing, the signatures, and the guard against one stay after another. */
@NamedInterface("proposals")
@NullMarked
package dk.fodfaeste.matching.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
