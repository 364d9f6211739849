@NullMarked
package dk.fodfaeste.search;

import org.jspecify.annotations.NullMarked;
