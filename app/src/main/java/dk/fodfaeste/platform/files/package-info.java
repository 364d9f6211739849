/** Files that somebody sends, opened before they are kept. */
@NullMarked
package dk.fodfaeste.platform.files;

import org.jspecify.annotations.NullMarked;
