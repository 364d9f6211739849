/** The map of the country, drawn by the house itself: what of it is shown, its outlines, the postal districts on it, and how many things at one place become one mark. */
@NamedInterface("map")
@NullMarked
package dk.fodfaeste.catalogue.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
