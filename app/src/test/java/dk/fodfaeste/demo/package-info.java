@NullMarked
package dk.fodfaeste.demo;

import org.jspecify.annotations.NullMarked;
