@NullMarked
package dk.fodfaeste.engine.dynamic;

import org.jspecify.annotations.NullMarked;
