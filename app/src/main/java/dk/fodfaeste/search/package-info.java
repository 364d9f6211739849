/** The box on every page: what the rooms find for the one who reads, the best first. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "privacy"})
package dk.fodfaeste.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
