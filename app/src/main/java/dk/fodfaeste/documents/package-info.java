/** What is written for others, as PDF: the pack for the municipality, the documents of a course, what a person takes along. */
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
            "placements",
            "matching :: openings",
            "outcomes"
        })
@NullMarked
package dk.fodfaeste.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
