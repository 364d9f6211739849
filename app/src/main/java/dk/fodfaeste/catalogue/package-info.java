/** What is the same for everybody: dimensions of work with their scales, postal codes, municipalities. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package dk.fodfaeste.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
