/** Long work beside the pages: asked for once, seen on its way, cancelled, taken over when a node dies. */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package dk.fodfaeste.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
