@NullMarked
package dk.fodfaeste.engine.assignment;

import org.jspecify.annotations.NullMarked;
