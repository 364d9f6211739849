/** The pages of the catalogue's administration. */
@NullMarked
package dk.fodfaeste.catalogue.web;

import org.jspecify.annotations.NullMarked;
