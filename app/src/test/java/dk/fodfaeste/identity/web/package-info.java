@NullMarked
package dk.fodfaeste.identity.web;

import org.jspecify.annotations.NullMarked;
