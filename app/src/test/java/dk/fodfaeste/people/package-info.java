@NullMarked
package dk.fodfaeste.people;

import org.jspecify.annotations.NullMarked;
