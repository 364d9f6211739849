@NullMarked
package dk.fodfaeste.engine.plan;

import org.jspecify.annotations.NullMarked;
