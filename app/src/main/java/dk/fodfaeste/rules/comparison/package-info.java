/** What a pack changes, in plain words. Pure. */
@NullMarked
package dk.fodfaeste.rules.comparison;

import org.jspecify.annotations.NullMarked;
