@NullMarked
package dk.fodfaeste.help;

import org.jspecify.annotations.NullMarked;
