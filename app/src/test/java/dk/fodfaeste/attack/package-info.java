/** Attacks on the program as it runs: {@code bin/attack}. */
@NullMarked
package dk.fodfaeste.attack;

import org.jspecify.annotations.NullMarked;
