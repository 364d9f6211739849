/** What was seen, and what a person can do by that evidence. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "catalogue",
            "people",
            "companies",
            "jobs",
            "rules",
            "rules :: law"
        })
@NullMarked
package dk.fodfaeste.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
