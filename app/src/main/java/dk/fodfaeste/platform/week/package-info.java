/** A week, drawn: what its days hold, laid beside each other by the clock. */
@NullMarked
package dk.fodfaeste.platform.week;

import org.jspecify.annotations.NullMarked;
