@NullMarked
package dk.fodfaeste.engine;

import org.jspecify.annotations.NullMarked;
