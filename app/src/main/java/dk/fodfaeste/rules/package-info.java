/** Dated Danish rules: instruments, lengths and the supported ratio, each with paragraph, validity and certainty. */
@ApplicationModule(allowedDependencies = {"platform", "catalogue"})
@NullMarked
package dk.fodfaeste.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
