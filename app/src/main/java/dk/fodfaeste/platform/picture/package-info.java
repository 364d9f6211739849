/** Pictures that somebody sent: read to their end, turned as they were taken, and made small. */
@NullMarked
package dk.fodfaeste.platform.picture;

import org.jspecify.annotations.NullMarked;
