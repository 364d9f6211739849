/**
 * Assignment in its general forms: one to one ({@link LinearAssignment}), and many jobs to agents with capacities ({@link GapSolver}).
 * Every answer is exact, or says how far from the bound it is, and can be checked without trusting how it was found.
 */
@NullMarked
package dk.fodfaeste.engine.assignment;

import org.jspecify.annotations.NullMarked;
