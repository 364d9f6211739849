/** Fit: what a person is believed to do, from observations, and how well an opening fits, with the reasons. */
@NullMarked
package dk.fodfaeste.engine.fit;

import org.jspecify.annotations.NullMarked;
