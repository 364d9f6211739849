/** A rule pack as a JSON file: read by its schema, with everything that is wrong in plain words and where it stands. */
@NullMarked
package dk.fodfaeste.rules.file;

import org.jspecify.annotations.NullMarked;
