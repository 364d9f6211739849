@NullMarked
package dk.fodfaeste.cluster;

import org.jspecify.annotations.NullMarked;
