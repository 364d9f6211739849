@NullMarked
package dk.fodfaeste.engine.carousel;

import org.jspecify.annotations.NullMarked;
