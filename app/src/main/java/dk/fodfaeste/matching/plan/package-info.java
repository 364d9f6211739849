/** The plan of the week: the best pairs for everybody at once, within what each can bear. */
@NamedInterface("plan")
@NullMarked
package dk.fodfaeste.matching.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
