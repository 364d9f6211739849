@NullMarked
package dk.fodfaeste.engine.findout;

import org.jspecify.annotations.NullMarked;
