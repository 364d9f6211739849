@NullMarked
package dk.fodfaeste.lab.instances;

import org.jspecify.annotations.NullMarked;
