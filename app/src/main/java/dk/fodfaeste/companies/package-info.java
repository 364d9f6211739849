/** Companies, workplaces, the task inventory and what each task needs. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "catalogue",
            "catalogue :: map",
            "rules",
            "rules :: law"
        })
@NullMarked
package dk.fodfaeste.companies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
