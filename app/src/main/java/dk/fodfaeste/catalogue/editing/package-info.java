/** How an organisation changes its catalogue: changes in a draft, which two people make the next edition of. */
@NamedInterface("editing")
@NullMarked
package dk.fodfaeste.catalogue.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
