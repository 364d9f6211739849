/** A rule pack as a JSON file: read by its schema, with everything that is wrong in plain words and where it stands. */
@NamedInterface("file")
@NullMarked
package dk.fodfaeste.rules.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
