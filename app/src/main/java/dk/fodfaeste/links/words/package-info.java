/** The texts of the person's page in their languages: data that comes with the program, and that an organisation writes and checks itself. */
@NamedInterface("words")
@NullMarked
package dk.fodfaeste.links.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
