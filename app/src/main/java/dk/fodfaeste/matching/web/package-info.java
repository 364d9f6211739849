/** The pages. */
@NullMarked
package dk.fodfaeste.matching.web;

import org.jspecify.annotations.NullMarked;
