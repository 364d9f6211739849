/** The packs of an organisation: laid in, approved by a second person, in force from their day, taken back. */
@NamedInterface("packs")
@NullMarked
package dk.fodfaeste.rules.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
