@NullMarked
package dk.fodfaeste.lab.town.way;

import org.jspecify.annotations.NullMarked;
