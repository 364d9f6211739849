/** Benchmarks: every row a ratio against something known, measured in the same run. */
@NullMarked
package dk.fodfaeste.bench;

import org.jspecify.annotations.NullMarked;
