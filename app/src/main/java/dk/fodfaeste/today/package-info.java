/** The page of the day: what every room has to tell the one who reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity"})
package dk.fodfaeste.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
