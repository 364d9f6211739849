/**
 * What leaves the house by mail and SMS: written in the transaction of whoever sends it, delivered later, with a state that is true. It knows
 * receivers and words, and of persons only whom a message is about.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity", "privacy", "jobs"})
@NullMarked
package dk.fodfaeste.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
