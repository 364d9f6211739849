@NullMarked
package dk.fodfaeste.platform.sheets;

import org.jspecify.annotations.NullMarked;
