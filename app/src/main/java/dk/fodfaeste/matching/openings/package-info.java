/** What could be done at the companies, a person as the engine sees one, and a pair with its reasons. */
@NamedInterface("openings")
@NullMarked
package dk.fodfaeste.matching.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
