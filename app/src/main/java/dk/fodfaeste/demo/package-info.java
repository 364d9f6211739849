/** The made-up town that a first start shows, built through the doors of the rooms as people would. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "people",
            "people :: caseroom",
            "companies",
            "discovery",
            "discovery :: day",
            "discovery :: progress",
            "rules",
            "rules :: law",
            "rules :: packs",
            "rules :: file",
            "placements",
            "placements :: followup",
            "grants",
            "outcomes",
            "matching",
            "matching :: *",
            "privacy",
            "catalogue",
            "catalogue :: editing",
            "discovery",
            "intake",
            "intake :: reading"
        })
package dk.fodfaeste.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
