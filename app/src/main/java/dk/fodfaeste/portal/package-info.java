/** The pages by link, and what those who send them see: what is shown to a company, what it answers, and who is to be called. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "jobs",
            "rules",
            "rules :: law",
            "post",
            "links",
            "links :: web",
            "links :: words",
            "catalogue",
            "placements",
            "documents",
            "people",
            "people :: caseroom",
            "companies",
            "discovery",
            "placements",
            "placements :: followup",
            "calendar",
            "documents",
            "grants",
            "matching",
            "matching :: *"
        })
@NullMarked
package dk.fodfaeste.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
