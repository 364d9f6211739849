@NullMarked
package dk.fodfaeste.lab.town;

import org.jspecify.annotations.NullMarked;
