@NullMarked
package dk.fodfaeste.engine.carving;

import org.jspecify.annotations.NullMarked;
