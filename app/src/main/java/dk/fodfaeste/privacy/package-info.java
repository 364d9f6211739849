/** Keys per person, the append-only log, consent. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "jobs"})
@NullMarked
package dk.fodfaeste.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
