@NullMarked
package dk.fodfaeste.outcomes;

import org.jspecify.annotations.NullMarked;
