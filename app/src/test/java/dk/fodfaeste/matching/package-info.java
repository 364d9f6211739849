@NullMarked
package dk.fodfaeste.matching;

import org.jspecify.annotations.NullMarked;
