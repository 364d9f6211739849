@NullMarked
package dk.fodfaeste.platform.database;

import org.jspecify.annotations.NullMarked;
