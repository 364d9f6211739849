@NullMarked
package dk.fodfaeste.privacy;

import org.jspecify.annotations.NullMarked;
