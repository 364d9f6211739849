/**
 * How it goes, told by the person and by the worker beside them every third month: eleven indicators in words, never added up, and what the two
 * chose to work on.
 */
@NamedInterface("progress")
@NullMarked
package dk.fodfaeste.discovery.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
