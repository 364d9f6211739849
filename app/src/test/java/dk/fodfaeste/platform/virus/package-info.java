@NullMarked
package dk.fodfaeste.platform.virus;

import org.jspecify.annotations.NullMarked;
