@NullMarked
package dk.fodfaeste.identity;

import org.jspecify.annotations.NullMarked;
