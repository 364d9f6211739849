@NullMarked
package dk.fodfaeste.companies;

import org.jspecify.annotations.NullMarked;
