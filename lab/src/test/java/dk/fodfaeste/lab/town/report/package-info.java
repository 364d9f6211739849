@NullMarked
package dk.fodfaeste.lab.town.report;

import org.jspecify.annotations.NullMarked;
