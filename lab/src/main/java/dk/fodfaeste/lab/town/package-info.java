/**
 * The simulated town: people with true levels that nobody sees, companies, openings, and how a course goes. Nothing here knows how the
 * organisation works; everything is drawn from a seed, and the same for every way of working.
 */
@NullMarked
package dk.fodfaeste.lab.town;

import org.jspecify.annotations.NullMarked;
