/** How it went on after a course: at three, six and twelve months, of those who have said that we may ask. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "privacy", "people", "placements"})
@NullMarked
package dk.fodfaeste.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
