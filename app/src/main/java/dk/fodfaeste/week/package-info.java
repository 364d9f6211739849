/** A week on one sheet: a person's, a workplace's, one's own. What lies in it the rooms tell; here it is drawn. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "people", "companies"})
@NullMarked
package dk.fodfaeste.week;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
