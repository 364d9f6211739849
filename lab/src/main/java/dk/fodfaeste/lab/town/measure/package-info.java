/** What is measured of a town's diary, and what many towns say together. A property of the model, not of people. */
@NullMarked
package dk.fodfaeste.lab.town.measure;

import org.jspecify.annotations.NullMarked;
