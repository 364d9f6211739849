/** Courses: a person at a workplace, with hours, follow-up and outcome. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "catalogue",
            "people",
            "companies",
            "rules",
            "rules :: law",
            "rules :: trial"
        })
@NullMarked
package dk.fodfaeste.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
