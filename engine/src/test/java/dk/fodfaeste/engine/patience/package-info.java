@NullMarked
package dk.fodfaeste.engine.patience;

import org.jspecify.annotations.NullMarked;
