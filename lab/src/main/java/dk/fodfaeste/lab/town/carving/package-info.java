/**
 * Jobs that are carved where nothing is advertised, against advertised openings alone: one week of a town, with the same people, workplaces and
 * places in both.
 */
@NullMarked
package dk.fodfaeste.lab.town.carving;

import org.jspecify.annotations.NullMarked;
