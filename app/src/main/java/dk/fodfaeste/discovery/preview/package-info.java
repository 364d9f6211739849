/** What a draft of the catalogue would do, by the profile of somebody, before it is done. */
@NullMarked
package dk.fodfaeste.discovery.preview;

import org.jspecify.annotations.NullMarked;
