/** The embedded PostgreSQL or your own, and transactions that speak for somebody. */
@NullMarked
package dk.fodfaeste.platform.database;

import org.jspecify.annotations.NullMarked;
