@NullMarked
package dk.fodfaeste.grants;

import org.jspecify.annotations.NullMarked;
