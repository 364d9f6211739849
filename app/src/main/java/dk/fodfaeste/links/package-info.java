/**
 * Links for people without an account: one purpose, one receiver, a code that goes to nobody else. What is shown by link is read as a login of the
 * database that reaches views made for links and nothing else.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity", "privacy", "rules", "post", "catalogue"})
@NullMarked
package dk.fodfaeste.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
