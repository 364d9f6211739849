/** The pages of the rules: what is in force, a pack, its comparison and trial. */
@NullMarked
package dk.fodfaeste.rules.web;

import org.jspecify.annotations.NullMarked;
