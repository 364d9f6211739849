@NullMarked
package dk.fodfaeste.lab;

import org.jspecify.annotations.NullMarked;
