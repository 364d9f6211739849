/** What people decided about pairs, and what they answered. */
@NamedInterface("decisions")
@NullMarked
package dk.fodfaeste.matching.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
