/** The check of files for viruses, before they are kept. */
@NullMarked
package dk.fodfaeste.platform.virus;

import org.jspecify.annotations.NullMarked;
