/** Import of the organisation's own spreadsheets, with a dry run; and the demo town. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "jobs",
            "catalogue",
            "people",
            "companies",
            "discovery",
            "placements",
            "matching",
            "matching :: *"
        })
package dk.fodfaeste.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
