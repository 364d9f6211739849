@NullMarked
package dk.fodfaeste.platform.web;

import org.jspecify.annotations.NullMarked;
