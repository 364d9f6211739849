/** The door of the links: what anybody sees who has an address, and the code that opens it to its receiver. */
@NamedInterface("web")
@NullMarked
package dk.fodfaeste.links.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
