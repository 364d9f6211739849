/** The laboratory's answers as text, numbers and pictures. Each says that its numbers are a property of the model. */
@NullMarked
package dk.fodfaeste.lab.town.report;

import org.jspecify.annotations.NullMarked;
