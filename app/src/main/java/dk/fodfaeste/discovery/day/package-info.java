/** The day at a place of our own: who comes, and what is seen, on a phone, with the net or without. */
@NamedInterface("day")
@NullMarked
package dk.fodfaeste.discovery.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
