/** Fodfæste: from observation to a foothold in work. */
@NullMarked
package dk.fodfaeste;

import org.jspecify.annotations.NullMarked;
