/**
 * The possibility index: the best k openings of one person, or of everybody in a country, exactly and fast (matching, § 4).
 *
 * <p>The fit is a product of factors, so its logarithm is a sum. The index keeps every {@code −ln factor} in whole 64ths of a nat, rounded
 * down, in one byte. The sum of an opening's bytes is then a lower bound of its true cost: a pair whose bound is above the person's k-th
 * best cannot be among the k best, and every other pair is computed again in double precision, as {@link dk.fodfaeste.engine.fit.Fit} does.
 * Sixty-four people side by side fill one cache line and one 512-bit register, so that one need of 64 people is one addition.
 *
 * <p>The door is {@link dk.fodfaeste.engine.index.PossibilityIndex}.
 */
@NullMarked
package dk.fodfaeste.engine.index;

import org.jspecify.annotations.NullMarked;
