/** Dimensions of work with their scales, as the program brings them and as each organisation changes them; postal codes and municipalities, the same for everybody. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "privacy"})
@NullMarked
package dk.fodfaeste.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
