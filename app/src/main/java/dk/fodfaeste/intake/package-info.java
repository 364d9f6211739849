/** Import of the organisation's own spreadsheets, with a dry run, through the doors of the rooms below. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "jobs",
            "catalogue",
            "people :: sheets",
            "companies :: sheets",
            "discovery :: sheets",
            "placements :: sheets"
        })
package dk.fodfaeste.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
