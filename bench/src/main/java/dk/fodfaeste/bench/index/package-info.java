/** A country made up for the possibility index, and what the index is measured against: a plain loop over arrays, and PostgreSQL. */
@NullMarked
package dk.fodfaeste.bench.index;

import org.jspecify.annotations.NullMarked;
