/** What is changed in a course that was agreed: signed by those whom the change needs, and judged by its own day. */
@NamedInterface("successors")
@NullMarked
package dk.fodfaeste.matching.successors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
