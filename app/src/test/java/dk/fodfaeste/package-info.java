@NullMarked
package dk.fodfaeste;

import org.jspecify.annotations.NullMarked;
