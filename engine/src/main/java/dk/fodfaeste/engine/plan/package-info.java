/** The plan: the best choice of pairs for everybody at once, with prices and proof. */
@NullMarked
package dk.fodfaeste.engine.plan;

import org.jspecify.annotations.NullMarked;
