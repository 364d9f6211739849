@NullMarked
package dk.fodfaeste.jobs;

import org.jspecify.annotations.NullMarked;
