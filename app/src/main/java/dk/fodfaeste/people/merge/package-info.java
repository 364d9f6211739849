/** Somebody who was written down twice: found, laid side by side, merged, and parted again. */
@NullMarked
package dk.fodfaeste.people.merge;

import org.jspecify.annotations.NullMarked;
