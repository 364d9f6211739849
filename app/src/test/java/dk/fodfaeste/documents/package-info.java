@NullMarked
package dk.fodfaeste.documents;

import org.jspecify.annotations.NullMarked;
