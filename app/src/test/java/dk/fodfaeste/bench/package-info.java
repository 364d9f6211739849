/** {@code bin/bench house}: the running program and its PostgreSQL, measured from outside at the sizes that it is made for. Not one of the tests. */
@NullMarked
package dk.fodfaeste.bench;

import org.jspecify.annotations.NullMarked;
