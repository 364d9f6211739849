@NullMarked
package dk.fodfaeste.engine.index;

import org.jspecify.annotations.NullMarked;
