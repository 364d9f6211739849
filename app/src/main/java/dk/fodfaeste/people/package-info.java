/** The person: referral, team, stage, availability, and the closed room. */
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "privacy", "catalogue", "jobs", "rules", "rules :: law"})
@NullMarked
package dk.fodfaeste.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
