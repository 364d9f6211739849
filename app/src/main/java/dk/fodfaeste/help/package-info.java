/** The handbook on the screen, and the keys. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package dk.fodfaeste.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
