/** Rows that come many at a time: what is there, what is new, what changes, and the hand that writes them in batches. */
@NullMarked
package dk.fodfaeste.platform.sheets;

import org.jspecify.annotations.NullMarked;
