/** Sign-in, and the one table of who may open which address. */
@NullMarked
package dk.fodfaeste.identity.web;

import org.jspecify.annotations.NullMarked;
