/** The named functions that a rule pack may use: each a record of its parameters that answers one question of the law. Pure. */
@NullMarked
package dk.fodfaeste.rules.functions;

import org.jspecify.annotations.NullMarked;
