@NullMarked
package dk.fodfaeste.lab.town.work;

import org.jspecify.annotations.NullMarked;
