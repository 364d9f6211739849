/** What the pages of other rooms are told. */
@NullMarked
package dk.fodfaeste.matching.signals;

import org.jspecify.annotations.NullMarked;
