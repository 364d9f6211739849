/** Openings, possibilities, carved jobs, the plan of the week, proposals, the signatures that begin a course, and its changes. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "jobs",
            "catalogue",
            "catalogue :: map",
            "people",
            "companies",
            "discovery",
            "placements",
            "placements :: followup",
            "rules",
            "rules :: law"
        })
@NullMarked
package dk.fodfaeste.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
