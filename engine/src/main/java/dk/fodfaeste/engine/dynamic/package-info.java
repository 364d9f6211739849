/**
 * The plan over time: cases of one or several people arrive in batches over a year, and every batch is placed before the next is known.
 *
 * <p>After Ahani, Gölz, Procaccia, Teytelboym and Trapp, "Dynamic Placement in Refugee Resettlement", Operations Research 72(3), 2024:
 * what a place is worth to those who are still to come is its price, taken from sampled futures. {@link PricePlacement} is their method,
 * {@link DecompositionPlacement} our own; {@link GreedyPlacement} and {@link RandomPlacement} are there to be measured against, and
 * {@link Hindsight} knows the whole year.
 */
@NullMarked
package dk.fodfaeste.engine.dynamic;

import org.jspecify.annotations.NullMarked;
