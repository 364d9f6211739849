/** The pages that were signed on paper. */
@NamedInterface("paper")
@NullMarked
package dk.fodfaeste.matching.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
