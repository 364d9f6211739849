/** The pack for the municipality, as PDF. */
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
            "discovery",
            "placements"
        })
@NullMarked
package dk.fodfaeste.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
