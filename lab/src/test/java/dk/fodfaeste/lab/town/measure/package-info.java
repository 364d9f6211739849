@NullMarked
package dk.fodfaeste.lab.town.measure;

import org.jspecify.annotations.NullMarked;
