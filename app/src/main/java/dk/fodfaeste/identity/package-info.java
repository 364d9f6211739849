/** Organisations, those who work there, their roles, and how they sign in. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package dk.fodfaeste.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
