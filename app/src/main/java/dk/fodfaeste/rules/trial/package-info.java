/** A pack tried on the courses that run or are planned. Whoever keeps courses offers them here; nobody's target group is told. */
@NamedInterface("trial")
@NullMarked
package dk.fodfaeste.rules.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
