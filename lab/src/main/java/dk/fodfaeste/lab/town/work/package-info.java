/** The organisation at work in a town, week by week, in one way of working; everything that happens is written in a diary. */
@NullMarked
package dk.fodfaeste.lab.town.work;

import org.jspecify.annotations.NullMarked;
