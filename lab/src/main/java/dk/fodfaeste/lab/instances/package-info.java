/** Instances of the literature in files: read with errors that name line and column, solved, answered as JSON. */
@NullMarked
package dk.fodfaeste.lab.instances;

import org.jspecify.annotations.NullMarked;
