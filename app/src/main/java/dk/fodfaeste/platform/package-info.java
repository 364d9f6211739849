/** The ground: who a transaction speaks for, time, the database, pages and errors. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dk.fodfaeste.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
