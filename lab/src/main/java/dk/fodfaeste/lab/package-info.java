/** The engine from the command line: instances in files, and the simulated town of the laboratory. */
@NullMarked
package dk.fodfaeste.lab;

import org.jspecify.annotations.NullMarked;
