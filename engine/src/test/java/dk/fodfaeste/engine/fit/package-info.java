@NullMarked
package dk.fodfaeste.engine.fit;

import org.jspecify.annotations.NullMarked;
