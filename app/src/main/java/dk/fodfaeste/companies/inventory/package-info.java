/** The walk through a workplace with a phone: tasks are noted one after the other, with the net or without, from questions and from guesses. */
@NamedInterface("inventory")
@NullMarked
package dk.fodfaeste.companies.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
