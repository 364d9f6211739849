/** A company's patience, matching § 8: how its courses ended, whether it may be asked now, and if not, why. */
@NullMarked
package dk.fodfaeste.engine.patience;

import org.jspecify.annotations.NullMarked;
