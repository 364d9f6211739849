/** What the municipality is asked for beside a course, what it answered, and what is claimed of it month by month. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "people",
            "companies",
            "rules",
            "rules :: law",
            "placements"
        })
@NullMarked
package dk.fodfaeste.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
